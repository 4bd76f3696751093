# SPDX-License-Identifier: Apache-2.0
"""A desktop of its own for one test: an X server, a session bus, accessibility; all gone with it."""

import ctypes
import os
import signal
import subprocess
import time

from gi.repository import Gio, GLib

from common import Failure

PR_SET_CHILD_SUBREAPER = 36  # <linux/prctl.h>
PROPERTIES = "org.freedesktop.DBus.Properties"
ACCESSIBLE = "org.a11y.atspi.Accessible"


def wait_for(what, probe, seconds):
    """The first answer of probe() that is not None. Throws where none comes in time."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        answer = probe()
        if answer is not None:
            return answer
        time.sleep(0.05)
    raise Failure(f"waited {seconds} s in vain for {what}")


class Bus:
    def __init__(self, address):
        flags = Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION
        self.connection = Gio.DBusConnection.new_for_address_sync(address, flags, None, None)

    def call(self, name, path, method, signature="()", *arguments):
        """What "interface.method" answers, as a tuple; None where nobody answers."""
        interface, _, member = method.rpartition(".")
        try:
            return self.connection.call_sync(name, path, interface, member, GLib.Variant(signature, arguments), None,
                                             Gio.DBusCallFlags.NONE, 10_000, None).unpack()
        except GLib.Error:
            return None


class Node:
    """A widget as accessibility tells of it. What is gone meanwhile has no name, no role and no children."""

    def __init__(self, bus, name, path):
        self.bus, self.address = bus, (name, path)

    def children(self):
        answer = self.bus.call(*self.address, ACCESSIBLE + ".GetChildren")
        return [Node(self.bus, *child) for child in (answer[0] if answer else [])]

    def role(self):
        answer = self.bus.call(*self.address, ACCESSIBLE + ".GetRoleName")
        return answer[0] if answer else ""

    def name(self):
        answer = self.bus.call(*self.address, PROPERTIES + ".Get", "(ss)", ACCESSIBLE, "Name")
        return answer[0] if answer else ""


class Desktop:
    """with Desktop(folder) as desktop: ... Programs started in it see its display and its buses."""

    def __init__(self, folder):
        self.folder = folder

    def __enter__(self):
        # What its programs start and leave behind becomes ours, so that __exit__ can end it.
        ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
        try:
            # A server that resets itself after its last client forgets where the bus of accessibility is: then Qt takes
            # part in that bus, but answers nobody there.
            os.environ["DISPLAY"] = ":" + self.serve("Xvfb", "-noreset", "-screen", "0", "1200x800x24",
                                                       "-nolisten", "tcp", "-displayfd", "{}")
            address = self.serve("dbus-daemon", "--session", "--nofork", "--nopidfile", "--print-address={}")
            os.environ["DBUS_SESSION_BUS_ADDRESS"] = address
            self.bus = Bus(address)
            # Qt looks once, at its start, whether somebody wants to know of its widgets.
            self.bus.call("org.a11y.Bus", "/org/a11y/bus", PROPERTIES + ".Set", "(ssv)", "org.a11y.Status", "IsEnabled",
                          GLib.Variant("b", True))
            widgets = self.bus.call("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus.GetAddress")
            if not widgets:
                raise Failure(f"there is no accessibility:\n{self.log('dbus-daemon')}")
            self.root = Node(Bus(widgets[0]), "org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root")
            os.environ["QT_QPA_PLATFORM"] = "xcb"
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_):
        """Ends all that was started here: politely, then not."""
        for how in (signal.SIGTERM, signal.SIGKILL):
            end = time.monotonic() + 3
            while time.monotonic() < end:
                try:
                    while os.waitpid(-1, os.WNOHANG)[0]:
                        pass
                except ChildProcessError:
                    return
                with open(f"/proc/self/task/{os.getpid()}/children") as children:
                    for process in children.read().split():
                        os.kill(int(process), how)
                time.sleep(0.05)

    def start(self, *command, **options):
        """Starts a program; what it says goes to a file of its name in the folder."""
        with open(self.folder / f"{command[0]}.log", "wb") as log:
            return subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=log, stderr=log, **options)

    def serve(self, *command):
        """Starts a server that tells where it serves on the descriptor that stands for {}; what it tells."""
        read, write = os.pipe()
        self.start(*[part.format(write) for part in command], pass_fds=[write])
        os.close(write)
        with open(read, encoding="utf-8") as told:
            line = told.readline().strip()
        if not line:
            raise Failure(f"{command[0]} does not start:\n{self.log(command[0])}")
        return line

    def show(self, *command, ready):
        """Starts a program of Qt and waits until ready(process) is not None; the process and its widgets."""
        process = self.start(*command)
        wait_for(f"{command[0]} to be ready", lambda: ready(process), seconds=30)
        widgets = wait_for(f"the widgets of {command[0]}", lambda: next(iter(self.root.children()), None), seconds=30)
        return process, widgets

    def log(self, program):
        return (self.folder / f"{program}.log").read_text(encoding="utf-8", errors="replace")[-2000:]
