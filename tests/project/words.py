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
# Windows that are the toolkit's or the desktop's, not ours: only their titles are read.
SYSTEM_WINDOWS = {"Mở tệp", "Chọn nơi lưu"}


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


class Node:
    """One thing that assistive technology sees. Things go while they are being read: that is no fault, they are skipped."""

    def __init__(self, accessible, window):
        self.accessible = accessible
        self.window = window
        self.role = accessible.get_role()
        self.name = accessible.get_name() or ""
        self.description = accessible.get_description() or ""
        actions = accessible.get_action_iface()
        self.actions = [actions.get_action_name(i) for i in range(actions.get_n_actions())] if actions else []

    def get_key(self):
        name = self.name or self.description or " ".join(child.get_name() or "" for child in list_children(self.accessible))
        return self.window, self.role, name

    def list_texts(self):
        if self.name != self.window and self.window in SYSTEM_WINDOWS:
            return set()
        attributes = self.accessible.get_attributes() or {}
        texts = {self.name, self.description, attributes.get("placeholder-text", ""), attributes.get("valuetext", "")}
        content = self.accessible.get_text_iface()
        if content:
            texts.add(Atspi.Text.get_text(content, 0, -1))
        if self.role not in OPERATED:
            texts = {text for text in texts if not TYPE_NAME.fullmatch(text)}
        return {text for text in texts if text.strip()}

    def can_be_pressed(self):
        """Whether a person could press it: it is on screen and not greyed out."""
        if self.role not in CHOSEN and not (self.role in PRESSED and {"click", "activate", "toggle"}.intersection(self.actions)):
            return False
        states = self.accessible.get_state_set()
        box = self.accessible.get_component_iface().get_extents(Atspi.CoordType.WINDOW)
        return (states.contains(Atspi.StateType.VISIBLE) and states.contains(Atspi.StateType.SENSITIVE)
                and box.width > 0 and box.height > 0)

    def press(self):
        if self.role in CHOSEN:
            chooser = self.accessible.get_parent().get_selection_iface()
            if chooser and self.accessible.get_index_in_parent() >= 0:
                chooser.select_child(self.accessible.get_index_in_parent())
        else:
            name = next(name for name in ("click", "activate", "toggle") if name in self.actions)
            try:
                self.accessible.get_action_iface().do_action(self.actions.index(name))
            except GLib.Error:
                pass  # it has gone meanwhile


def list_children(accessible):
    return [accessible.get_child_at_index(i) for i in range(accessible.get_child_count())]


def send_key(symbol):
    Atspi.generate_keyboard_event(symbol, None, Atspi.KeySynthType.SYM)


class Walk:
    """Everything that was read of one run of the program: text → where it was."""

    def __init__(self, process):
        self.process = process
        self.read = {}
        self.nodes = []
        self.seen = []  # what was on screen at the last look

    def find_application(self):
        assert self.process.poll() is None, "the program ended with %s" % self.process.returncode
        desktop = Atspi.get_desktop(0)
        for child in list_children(desktop):
            try:
                if child.get_process_id() == self.process.pid and child.get_child_count():
                    return child
            except (GLib.Error, AttributeError):
                continue
        return None

    def list_nodes(self):
        application = self.find_application()
        waiting = [(application, "")] if application else []
        nodes = []
        while waiting and len(nodes) < MOST_NODES:
            accessible, window = waiting.pop()
            try:
                node = Node(accessible, window)
                if accessible.get_parent() == application:
                    node.window = window = node.name
                nodes.append(node)
                waiting.extend((child, window) for child in reversed(list_children(accessible)))
            except (GLib.Error, AttributeError):
                continue
        return nodes[1:]  # the first is the application, whose name is not on screen

    def read_screen(self):
        self.nodes = self.list_nodes()
        seen = []
        for node in self.nodes:
            try:
                seen.append((node.role, sorted(node.list_texts())))
            except (GLib.Error, AttributeError):
                continue
        return seen

    def look(self, why, change=False):
        """Read what is on screen once it stands still; with @change, once it is no longer what it was, if that happens."""
        before, begin = self.seen, time.monotonic()
        self.seen = self.read_screen()
        while change and self.seen == before and time.monotonic() < begin + SHORT:
            time.sleep(0.05)
            self.seen = self.read_screen()
        while time.monotonic() < begin + PATIENCE:
            time.sleep(0.1)
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
            try:
                key = node.get_key()
                if (key not in done and node.can_be_pressed() and node.window not in SYSTEM_WINDOWS
                        and not LEFT_ALONE.search(node.name) and not LEFT_ALONE.search(node.description)):
                    done.add(key)
                    return node
            except (GLib.Error, AttributeError):
                continue
        return None

    def press_everything(self):
        done = set()
        self.look("at first")
        node = self.find_pressable(done)
        while node:
            self.do(node.press, "after '%s'" % (node.name or node.description or node.role.value_nick))
            node = self.find_pressable(done)

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


def run_program(program, with_sample):
    """Walk through the program once; what it read."""
    with tempfile.TemporaryDirectory() as folder:
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
                wait_for(walk.find_application, "the window")
                walk.press_everything()
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
    read = run_program(PROGRAM, WITH_SAMPLE)
    allowed = read_allowed()
    print("# %d texts" % len(read))
    assert len(read) >= LEAST, "%d texts, at least %d expected" % (len(read), LEAST)
    tap.check_empty(("%s: %r %s" % (", ".join(foreign), text, where) for text, where in read.items()
                     for foreign in [vietnamese.find_foreign(text, allowed)] if foreign), "not Vietnamese")


if __name__ == "__main__":
    tap.main()
