#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""words PROGRAM LEAST [sample]   what a person can see or hear of the window is Vietnamese.

Starts PROGRAM (with 'sample' on a sample that it makes first) and goes through its windows as assistive technology does:
reads every name, description and text, presses every button, opens every menu, runs every action of the application and
its windows, and reads what comes up. Each word must be Vietnamese or stand in allowed-words.txt. LEAST is how many texts
it must have read, so that a window which shows nothing to assistive technology does not pass.
"""
import getpass
import os
import re
import subprocess
import sys
import tempfile
import time

# A warning ends the program that is walked, not the walker: its library warns where the bus is younger than itself.
debug = os.environ.pop("G_DEBUG", "")

import gi  # noqa: E402

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, Gio, GLib  # noqa: E402

os.environ["G_DEBUG"] = debug

import tap  # noqa: E402
import vietnamese  # noqa: E402

APPLICATION = "vn.dienhinh.DienHinh"
ROOT = "/org/a11y/atspi/accessible/root"
ACCESSIBLE = "org.a11y.atspi.Accessible"
PATIENCE = 30  # seconds until a condition that does not come true is a failure
SHORT = 1  # seconds after which a press is taken to have changed nothing
ESCAPE = 0xFF1B
# What would end the walk rather than show something.
LEFT_ALONE = re.compile(r"\b(quit|close|minimi[sz]e|maximi[sz]e|maximized|fullscreen)\b|^(Đóng|Thoát|Phóng to|Thu nhỏ)",
                        re.IGNORECASE)
PRESSED = {Atspi.Role.PUSH_BUTTON, Atspi.Role.TOGGLE_BUTTON, Atspi.Role.CHECK_BOX, Atspi.Role.RADIO_BUTTON,
           Atspi.Role.PAGE_TAB, Atspi.Role.COMBO_BOX}
CHOSEN = {Atspi.Role.LIST_ITEM}  # has no action of its own, the list chooses it
# GTK names a widget after its type where nobody gave it a name. That is a fault only of what a person operates.
TYPE_NAME = re.compile(r"(Gtk|Adw|Gdk|Dien)[A-Z]\w*")
OPERATED = PRESSED | {Atspi.Role.ENTRY, Atspi.Role.TEXT, Atspi.Role.PASSWORD_TEXT, Atspi.Role.SPIN_BUTTON, Atspi.Role.SLIDER,
                      Atspi.Role.FRAME, Atspi.Role.DIALOG, Atspi.Role.TABLE, Atspi.Role.TABLE_CELL}
MOST_NODES = 20000
MOST_ACTIONS = 3
# Windows that are the toolkit's or the desktop's, not ours: only their titles are read.
SYSTEM_WINDOWS = {"Mở tệp", "Chọn nơi lưu", "Chọn thư mục để lưu", "Chọn nơi lưu tệp dữ liệu", "Chọn tệp văn bản"}


def read_allowed():
    with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "allowed-words.txt"), encoding="utf-8") as file:
        allowed = {row for row in file.read().splitlines() if row and not row.startswith("#")}
    # Who sits here by the account of the desktop, which the foot names.
    return allowed | {getpass.getuser()}


def wait_for(condition, what):
    """The condition's value as soon as there is one."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        value = condition()
        if value:
            return value
        time.sleep(0.05)
    raise AssertionError("waited in vain for " + what)


class Accessibility:
    """The bus of assistive technology. The library for it asks one thing at a time; here all that is asked of a screen is on
    its way at once, which takes a fraction of the time."""

    def __init__(self):
        session = Gio.bus_get_sync(Gio.BusType.SESSION)
        address = session.call_sync("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress", None, None, 0, -1, None)
        flags = Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION
        self.bus = Gio.DBusConnection.new_for_address_sync(address.unpack()[0], flags, None, None)

    def ask(self, questions):
        """The answers to (name, path, interface, method, arguments), in order; None where there is none (any more)."""
        answers = [None] * len(questions)
        open_ones = set(range(len(questions)))

        def answered(bus, result, i):
            try:
                answers[i] = bus.call_finish(result).get_child_value(0)
            except (GLib.Error, IndexError):
                pass
            open_ones.discard(i)

        for i, (name, path, interface, method, arguments) in enumerate(questions):
            self.bus.call(name, path, interface, method, arguments, None, Gio.DBusCallFlags.NONE, PATIENCE * 1000, None,
                          answered, i)
        while open_ones:
            GLib.MainContext.default().iteration(True)
        return answers

    def find_application(self, process):
        registry = "org.a11y.atspi.Registry"
        [children] = self.ask([(registry, ROOT, ACCESSIBLE, "GetChildren", None)])
        names = [name for name, _ in children.unpack()] if children else []
        driver = "org.freedesktop.DBus"
        ids = self.ask([(driver, "/org/freedesktop/DBus", driver, "GetConnectionUnixProcessID", GLib.Variant("(s)", (name,)))
                        for name in names])
        return next((name for name, one in zip(names, ids) if one and one.unpack() == process.pid), None)

    def list_nodes(self, application):
        """All that the application shows, as one would read it: what is in a thing comes behind it."""
        root = Node(self, application, ROOT, None)
        level, number = [root], 0
        while level and number < MOST_NODES:
            number += len(level)
            for node, children in zip(level, self.ask([node.ask("Accessible", "GetChildren") for node in level])):
                node.children = [Node(self, application, path, node) for _, path in children.unpack()] if children else []
            level = [child for node in level for child in node.children]
        # What they are stands in one list of all things that were asked for once.
        [items] = self.ask([(application, "/org/a11y/atspi/cache", "org.a11y.atspi.Cache", "GetItems", None)])
        items = [items.get_child_value(i) for i in range(items.n_children())] if items else []
        items = {item.get_child_value(0).get_child_value(1).get_string(): item for item in items}
        nodes = [node for node in root.walk() if node.take_item(items.get(node.path))]
        filled = [node for node in nodes if node.role in OPERATED or "org.a11y.atspi.Value" in node.interfaces]
        for node, attributes in zip(filled, self.ask([node.ask("Accessible", "GetAttributes") for node in filled])):
            node.attributes = attributes.unpack() if attributes else {}
        with_text = [node for node in nodes if "org.a11y.atspi.Text" in node.interfaces]
        whole = GLib.Variant("(ii)", (0, -1))
        for node, content in zip(with_text, self.ask([node.ask("Text", "GetText", whole) for node in with_text])):
            node.content = content.unpack() if content else ""
        return nodes


class Node:
    """One thing that assistive technology sees. Things go while they are being read: that is no fault, they are skipped."""

    def __init__(self, accessibility, application, path, parent):
        self.accessibility = accessibility
        self.application = application
        self.path = path
        self.parent = parent
        self.role = None
        self.name = self.description = self.content = self.window = ""
        self.attributes, self.interfaces, self.children, self.states = {}, [], [], 0

    def ask(self, interface, method, arguments=None):
        return self.application, self.path, "org.a11y.atspi." + interface, method, arguments

    def take_item(self, item):
        """Whether it is there, and is on screen: the application itself is not."""
        if item is None or self.parent is None:
            return False
        self.interfaces = item.get_child_value(5).get_strv()
        self.name = item.get_child_value(6).get_string()
        self.role = Atspi.Role(item.get_child_value(7).get_uint32())
        self.description = item.get_child_value(8).get_string()
        low, high = item.get_child_value(9).unpack()
        self.states = low | high << 32
        self.window = self.parent.window if self.parent.parent else self.name
        return True

    def walk(self):
        waiting = [self]
        while waiting:
            node = waiting.pop()
            yield node
            waiting.extend(reversed(node.children))

    def get_key(self):
        name = self.name or self.description or " ".join(child.name for child in self.children)
        return self.window, self.role, name

    def list_texts(self):
        if self.name != self.window and self.window in SYSTEM_WINDOWS:
            return set()
        texts = {self.name, self.description, self.attributes.get("placeholder-text", ""),
                 self.attributes.get("valuetext", ""), self.content}
        if self.role not in OPERATED:
            texts = {text for text in texts if not TYPE_NAME.fullmatch(text)}
        return {text for text in texts if text.strip()}

    def can_be_pressed(self):
        """Whether a person could press it: it is on screen and not greyed out."""
        if self.role not in CHOSEN and not (self.role in PRESSED and self.find_action() is not None):
            return False
        in_window = GLib.Variant("(u)", (Atspi.CoordType.WINDOW,))
        [box] = self.accessibility.ask([self.ask("Component", "GetExtents", in_window)])
        return (all(self.states >> state & 1 for state in (Atspi.StateType.VISIBLE, Atspi.StateType.SENSITIVE))
                and box is not None and min(box.unpack()[2:]) > 0)

    def find_action(self):
        """The number of the action that presses it."""
        names = self.accessibility.ask([self.ask("Action", "GetName", GLib.Variant("(i)", (i,))) for i in range(MOST_ACTIONS)])
        names = [name.get_string() if name else None for name in names]
        return next((names.index(name) for name in ("click", "activate", "toggle") if name in names), None)

    def press(self):
        if self.role in CHOSEN:
            index = GLib.Variant("(i)", (self.parent.children.index(self),))
            question = self.parent.ask("Selection", "SelectChild", index)
        else:
            question = self.ask("Action", "DoAction", GLib.Variant("(i)", (self.find_action(),)))
        self.accessibility.ask([question])


def send_key(symbol):
    Atspi.generate_keyboard_event(symbol, None, Atspi.KeySynthType.SYM)


class Walk:
    """Everything that was read of one run of the program: text → where it was."""

    def __init__(self, process):
        self.process = process
        self.accessibility = Accessibility()
        self.read = {}
        self.nodes = []
        self.seen = []  # what was on screen at the last look
        self.done = set()  # what was pressed

    def find_application(self):
        assert self.process.poll() is None, "the program ended with %s" % self.process.returncode
        return self.accessibility.find_application(self.process)

    def find_window(self):
        application = self.find_application()
        return application and self.accessibility.list_nodes(application)

    def read_screen(self):
        application = self.find_application()
        self.nodes = self.accessibility.list_nodes(application) if application else []
        return [(node.role, sorted(node.list_texts())) for node in self.nodes]

    def look(self, why, change=False):
        """Read what is on screen once it stands still; with @change, once it is no longer what it was, if that happens."""
        before, begin = self.seen, time.monotonic()
        self.seen = self.read_screen()
        while change and self.seen == before and time.monotonic() < begin + SHORT:
            time.sleep(0.02)
            self.seen = self.read_screen()
        while time.monotonic() < begin + PATIENCE:
            time.sleep(0.05)
            last, self.seen = self.seen, self.read_screen()
            if last == self.seen:
                break
        for role, texts in self.seen:
            for text in texts:
                self.read.setdefault(text, "%s (%s)" % (why, role.value_nick))

    def do(self, what, why):
        """Do something, read what comes of it, and send away what came up."""
        count = len(self.nodes)
        what()
        self.look(why, change=True)
        came_up = len(self.nodes) > count
        send_key(ESCAPE)
        self.look("after Escape", change=came_up)

    def find_pressable(self, done):
        for node in self.nodes:
            key = node.get_key()
            if (key not in done and node.window not in SYSTEM_WINDOWS and not LEFT_ALONE.search(node.name)
                    and not LEFT_ALONE.search(node.description) and node.can_be_pressed()):
                done.add(key)
                return node
        return None

    def press_everything(self):
        self.look("at first")
        node = self.find_pressable(self.done)
        while node:
            self.do(node.press, "after '%s'" % (node.name or node.description or node.role.value_nick))
            node = self.find_pressable(self.done)

    def press_everything_on_every_page(self):
        """A page is shown by an action, as its key does."""
        bus = Gio.bus_get_sync(Gio.BusType.SESSION)
        path = "/" + APPLICATION.replace(".", "/") + "/window/1"
        with open(os.path.join(tap.SOURCE, "src/ui/dien-pages.c"), encoding="utf-8") as source:
            pages = re.findall(r'^  \{ "(\w+)", N_', source.read(), re.MULTILINE)
        assert pages, "no page is listed"
        for page in pages:
            arguments = GLib.Variant("(sava{sv})", ("page", [GLib.Variant("s", page)], {}))
            bus.call_sync(APPLICATION, path, "org.gtk.Actions", "Activate", arguments, None, 0, -1, None)
            self.look("on the page " + page, change=True)
            self.press_everything()

    def run_every_action(self):
        """Every action without a parameter, as the menus would: dialogs come up that have no button of their own."""
        bus = Gio.bus_get_sync(Gio.BusType.SESSION)
        path = "/" + APPLICATION.replace(".", "/")
        for place in (path, path + "/window/1"):
            call = (bus.call_sync, APPLICATION, place, "org.gtk.Actions")
            actions = call[0](*call[1:], "DescribeAll", None, None, 0, -1, None).unpack()[0]
            for name, (enabled, parameter, _) in sorted(actions.items()):
                if enabled and not parameter and not LEFT_ALONE.search(name):
                    arguments = GLib.Variant("(sava{sv})", (name, [], {}))
                    self.do(lambda: call[0](*call[1:], "Activate", arguments, None, 0, -1, None), "after the action " + name)


def run_program(program, with_sample, allowed):
    """Walk through the program once; what it read. The words of the folder that its file is in are allowed."""
    with tempfile.TemporaryDirectory() as folder:
        allowed.update(re.findall(r"[^\W\d_]+", folder))
        command = [program]
        if with_sample:
            command.append(os.path.join(folder, "tệp.dienhinh"))
            subprocess.run([program, "sample", command[1]], stdout=subprocess.DEVNULL, check=True)
        with open(os.path.join(folder, "log"), "w+", encoding="utf-8") as log:
            # The hardest place: a machine that knows no language.
            process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=log, stderr=log,
                                       env=dict(os.environ, LC_ALL="C"))
            try:
                walk = Walk(process)
                wait_for(walk.find_window, "the window")
                walk.press_everything()
                if with_sample:
                    walk.press_everything_on_every_page()
                walk.run_every_action()
                return walk.read
            except Exception:
                log.seek(0)
                print("# " + log.read().replace("\n", "\n# "))
                raise
            finally:
                process.terminate()
                process.wait()


PROGRAM, LEAST, WITH_SAMPLE = sys.argv[1], int(sys.argv[2]), sys.argv[3:] == ["sample"]


def test_vietnamese_is_told_from_other_languages():
    for text in ("Mô hình, điển hình", "Đã xóa đăng ký của xã Giao Thạnh. Hoàn tác", "Quyết định số 12", "giếng gì khuỷu",
                 "Thuỷ Thủy hoà hòa uỷ ủy", "ngoằn ngoèo, xoong, quýt, khuya, rượu, yêu, ý", "XVII 2022 a) – …", "Nghị quyết"):
        tap.check_equal(vietnamese.find_foreign(text), [])
    for text in ("Open", "Close", "Save", "Cancel", "Undo", "Search", "Clear entry", "Insert Emoji", "Select All", "About",
                 "Cut", "Copy", "Paste", "Delete", "Main Menu", "Preferences", "Keyboard Shortcuts", "unit_id", "Untitled",
                 "quyet", "thiêts", "OCOP"):
        assert vietnamese.find_foreign(text), text
    tap.check_equal(vietnamese.find_foreign("Tab, OCOP và Enter", {"Tab", "OCOP"}), ["Enter"])


def test_every_word_of_the_window_is_vietnamese():
    allowed = read_allowed()
    read = run_program(PROGRAM, WITH_SAMPLE, allowed)
    print("# %d texts" % len(read))
    assert len(read) >= LEAST, "%d texts, at least %d expected" % (len(read), LEAST)
    tap.check_empty(("%s: %r %s" % (", ".join(foreign), text, where) for text, where in read.items()
                     for foreign in [vietnamese.find_foreign(text, allowed)] if foreign), "not Vietnamese")


if __name__ == "__main__":
    tap.main()
