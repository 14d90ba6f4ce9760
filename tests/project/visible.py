#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""No text reaches the screen without having been marked for translation: neither from a template nor from the code."""
import glob
import os
import re
import xml.etree.ElementTree as ElementTree

import tap

# Properties and menu attributes of templates that are read by people.
VISIBLE_PROPERTIES = {
    "label", "title", "subtitle", "text", "description", "body", "heading", "tooltip-text", "tooltip-markup",
    "placeholder-text", "value-text", "comments", "accept-label", "cancel-label", "help-text", "custom-title",
    "primary-icon-tooltip-text", "secondary-icon-tooltip-text", "menu-item-label",
}
# Calls whose literal arguments are read by people.
VISIBLE_CALLS = re.compile(r"""
    (?:gtk|adw|g)_\w*_set_(?:\w+_)?(?:label|title|subtitle|text|markup|description|body|heading|placeholder|
      tooltip_text|tooltip_markup|placeholder_text|comments|summary|tooltip)
  | (?:gtk|adw)_\w+_new_with_(?:\w+_)?(?:label|mnemonic|markup)
  | gtk_label_new | adw_toast_new(?:_format)? | adw_message_dialog_new | adw_message_dialog_add_responses?
  | adw_message_dialog_(?:format_heading|format_body) | gtk_message_dialog_new | gtk_file_chooser_native_new
  | gtk_file_filter_set_name | g_menu_item_new | g_menu_append | g_menu_insert | g_menu_append_section
  | gtk_accessible_update_property | gtk_string_list_append
  | g_set_error | g_set_error_literal | g_error_new | g_error_new_literal | g_task_return_new_error
  | g_application_command_line_print(?:err)? | g_print | g_printerr | dien_store_begin | begin_named | refuse
""", re.VERBOSE)
# Calls that take keys of fields too, or print what programs read: there only a sentence is for people.
MIXED = {"g_print", "g_printerr", "g_application_command_line_print", "g_application_command_line_printerr",
         "begin_named", "refuse"}
# Calls whose arguments are what the call around them shows.
HANDING_ON = {"", "g_strdup_printf", "g_strdup", "g_strconcat", "g_markup_printf_escaped", "g_variant_new_string"}
# Calls that name properties: there the literal behind a visible property's name is read by people.
NAMING = re.compile(r"g_object_(?:set|new)")
MARKS = {"_", "N_", "C_", "NC_", "Q_", "ngettext", "g_dgettext", "g_dngettext", "g_dpgettext", "g_dpgettext2"}
# Texts that are the same in every language.
ALLOWED = {"Điển Hình", "dienhinh", "Excel", "OK"}

TOKEN = re.compile(r"""
    (?P<comment> /\*.*?\*/ | //[^\n]*)
  | (?P<directive> ^[ \t]*\#(?:[^\n\\]|\\.|\\\n)*)
  | (?P<string> "(?:[^"\\\n]|\\.)*")
  | (?P<char> '(?:[^'\\\n]|\\.)*')
  | (?P<name> [A-Za-z_]\w*)
  | (?P<space> \s+)
  | (?P<other> .)
""", re.VERBOSE | re.DOTALL | re.MULTILINE)
FORMAT = re.compile(r"%[-+ #0']*[\d*]*(?:\.[\d*]+)?(?:hh|h|ll|l|z|j|t)?[a-zA-Z%]|\\[nt\"\\]")


def is_text(literal):
    """Whether people would read words in this: not in formats, signs, names of styles, actions or keys."""
    bare = FORMAT.sub(" ", literal).strip()
    return bool(re.search(r"[^\W\d_]{2}", bare)) and bare not in ALLOWED


def scan_code(text):
    """(line, literal) of each literal that is shown without having been marked."""
    stack, name, previous = [], None, None  # the calls that are open; the name before a parenthesis
    for token in TOKEN.finditer(text):
        kind, value = token.lastgroup, token.group()
        if kind in ("comment", "space", "directive"):
            continue
        if kind == "other" and value == "(":
            stack.append(name or "")
        elif kind == "other" and value == ")" and stack:
            stack.pop()
        elif kind == "string" and stack and not MARKS.intersection(stack):
            literal = value[1:-1]
            call = next((one for one in reversed(stack) if one not in HANDING_ON), "")
            call = call if VISIBLE_CALLS.fullmatch(call) else None
            naming = NAMING.fullmatch(stack[-1])
            if naming:
                shown = previous in VISIBLE_PROPERTIES
            elif call in MIXED:
                shown = re.search(r"[^\W\d_]{2,} [^\W\d_]{2,}", FORMAT.sub("%", literal))
            else:
                shown = call and not re.fullmatch(r"[a-z0-9]+([-.:][a-z0-9]+)+(::[\w-]+)?", literal)
            if shown and is_text(literal):
                yield text.count("\n", 0, token.start()) + 1, literal
        if kind == "string":
            previous = value[1:-1]
        elif not (kind == "other" and value == ","):
            previous = None
        name = value if kind == "name" else None


def scan_template(text):
    """The texts of a GtkBuilder file that people read and that are not marked."""
    for element in ElementTree.fromstring(text).iter():
        name = element.get("name", "").replace("_", "-")
        shown = element.tag in ("property", "attribute") and name in VISIBLE_PROPERTIES or element.tag in ("item", "response")
        content = element.text or ""
        if shown and element.get("translatable") not in ("yes", "1", "true") and is_text(content):
            yield "%s: %s" % (name or element.tag, content.strip())


def read(path):
    with open(os.path.join(tap.SOURCE, path), encoding="utf-8") as file:
        return file.read()


def find(pattern):
    paths = glob.glob(os.path.join(tap.SOURCE, pattern), recursive=True)
    return sorted(os.path.relpath(path, tap.SOURCE) for path in paths)


def test_code_marks_every_visible_text():
    tap.check_empty(("%s:%d: %s" % (path, line, literal) for path in find("src/**/*.c")
                     for line, literal in scan_code(read(path))), "not marked for translation")


def test_templates_mark_every_visible_text():
    tap.check_empty(("%s: %s" % (path, text) for path in find("ui/**/*.ui")
                     for text in scan_template(read(path))), "not marked for translation")


def test_planted_texts_in_code_are_found():
    planted = r'''
      /* gtk_label_set_label (a, "In a comment"); */
      gtk_label_set_label (label, "Found one");
      gtk_widget_set_tooltip_text (widget, wide ? _("Marked") : "Found two");
      adw_toast_new (g_strdup_printf ("Found %d three", n));
      g_object_new (GTK_TYPE_LABEL, "label", "Found four", "name", "not shown", "halign", GTK_ALIGN_START, NULL);
      g_set_error (error, DIEN_ERROR, DIEN_ERROR_INVALID, "Found five: %s", name);
      g_set_error_literal (error, DIEN_ERROR, 1, _("Marked \"text\""));
      g_print ("Found the sixth %d\n", n);
      g_menu_append (menu, "Found seven", "app.quit");
      gtk_label_set_label (label, C_("context", "Marked"));
      gtk_accessible_update_property (a, GTK_ACCESSIBLE_PROPERTY_LABEL, "Found eight", -1);
      g_set_error (error, DIEN_ERROR, 2, g_dngettext (NULL, "%d thing", "%d things", n), n);
    '''
    found = [literal.split()[0] for _, literal in scan_code(planted)]
    tap.check_equal(found, ["Found"] * 8)


def test_what_nobody_reads_passes():
    plain = r'''
      gtk_label_set_label (label, "");
      gtk_label_set_label (label, "–");
      g_print ("%s\t%s\n", key, value);
      g_print ("registered\t%d\n", n);
      g_print ("dienhinh %s\n", PACKAGE_VERSION);
      g_warning ("Cannot do that: %s", error->message);
      gtk_widget_class_install_action (widget_class, "page.add", NULL, add_cb);
      gtk_label_set_text (label, g_strdup_printf ("%d/%d", a, b));
      g_object_set (label, "css-classes", classes, "name", "some name", NULL);
      g_set_error (error, DIEN_ERROR, 1, _("%s is there"), dien_record_get_text (record, "subject"));
      refuse (error, "subject", _("Marked"));
      sqlite3_prepare (db, "SELECT title FROM unit");
    '''
    tap.check_equal(list(scan_code(plain)), [])


def test_planted_texts_in_templates_are_found():
    template = '''<interface><object class="GtkLabel">
      <property name="label">Found</property>
      <property name="label" translatable="yes">Marked</property>
      <property name="tooltip_text">Found</property>
      <property name="name">not shown</property>
      <property name="title">–</property>
      <accessibility><property name="label">Found</property></accessibility>
      </object>
      <menu id="menu"><item><attribute name="label">Found</attribute><attribute name="action">app.quit</attribute></item>
      </menu>
      <object class="GtkStringList"><items><item>Found</item><item translatable="yes">Marked</item></items></object>
    </interface>'''
    tap.check_equal([text.split(": ")[1] for text in scan_template(template)], ["Found"] * 5)


if __name__ == "__main__":
    tap.main()
