"""A program on a pty, as a student has it before them: what the measurements of the screen share.

The screen is read by an emulated terminal (Debian: python3-pyte), which is slow: what is timed closely is recorded
first and shown to it later.
"""

import fcntl
import os
import platform
import pty
import re
import select
import signal
import struct
import sys
import termios
import time
from pathlib import Path

import pyte

ROOT = Path(__file__).resolve().parents[2]
RUN = str(ROOT / "run.sh")
COLUMNS, ROWS = 80, 24
PATIENCE = 20.0  # seconds
QUIET = 0.03  # seconds without a byte that end an answer
LAST = 16  # the number of the course's last screen; its first is 0
UP, DOWN, RIGHT, LEFT = b"\033[A", b"\033[B", b"\033[C", b"\033[D"
FRAME_ENDS = b"\033[?2026l"
MARKS = len(b"\033[?2026h" + FRAME_ENDS)  # bytes that say where each frame begins and ends


class Terminal:
    """A program on a pty, and the screen that it paints."""

    def __init__(self, command, environment):
        self.screen = pyte.Screen(COLUMNS, ROWS)
        self.stream = pyte.ByteStream(self.screen)
        self.began = time.perf_counter()
        self.pid, self.pty = pty.fork()
        if self.pid == 0:
            os.execve(command[0], command, environment)
        fcntl.ioctl(self.pty, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))

    def __enter__(self):
        return self

    def __exit__(self, *failure):
        try:
            os.kill(self.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
        os.waitpid(self.pid, 0)
        os.close(self.pty)

    def read(self, patience, most=65536):
        """The next bytes, b"" where none come in time or the program has ended; the screen does not show them yet."""
        if not select.select([self.pty], [], [], patience)[0]:
            return b""
        try:
            data = os.read(self.pty, most)
        except OSError:  # what Linux says of a pty whose program has ended
            return b""
        return data

    def seconds_until(self, is_there):
        """The time from the start to the byte that made the screen what is waited for."""
        while True:
            data = self.read(PATIENCE)
            arrived = time.perf_counter() - self.began
            if not data:
                sys.exit("the screen did not come:\n" + "\n".join(self.screen.display))
            self.answer(data)
            self.stream.feed(data)
            if is_there(self.screen.display):
                return arrived

    def answer(self, data):
        """What a terminal says to who asks for its colours or its cursor; the tutor asks for neither."""
        for question, words in {b"\033]11;?": b"\033]11;rgb:0000/0000/0000\033\\", b"\033[6n": b"\033[1;1R"}.items():
            if question in data:
                os.write(self.pty, words)

    def press(self, keys):
        """Presses keys; returns what answers, and the seconds to the last byte of it. What came before is no answer."""
        self.drain()
        pressed = last = time.perf_counter()
        os.write(self.pty, keys)
        answer = b""
        while data := self.read(QUIET if answer else PATIENCE):
            last = time.perf_counter()
            answer += data
        return answer, last - pressed

    def drain(self, quiet=0.0):
        """Shows what was written so far, and what is until nothing is for so long."""
        while data := self.read(quiet):
            self.stream.feed(data)


def environment(home, state, **more):
    return {
        "PATH": os.environ["PATH"],
        "HOME": str(state),
        "JAVA_HOME": str(home),
        "XDG_STATE_HOME": str(state),
        "LANG": "C.UTF-8",
        "TERM": "xterm-256color",
        "COLORTERM": "truecolor",
        **more,
    }


def place(terminal):
    """The number of the screen of the course that is shown."""
    return int(re.search(r" (\d+)/\d+ ", terminal.screen.display[0]).group(1))


def is_lesson(rows):
    """A full frame: the header's place, at least ten rows of text, and the keys at the foot."""
    text = sum(1 for row in rows[1:-1] if row.strip())
    return bool(re.search(rf" \d+/{LAST} ", rows[0])) and text >= 10 and "q salir" in rows[-1]


def percentile(values, share):
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def release(home):
    """JDK 17.0.21, as its release file says."""
    return "JDK " + re.search(r'JAVA_VERSION="([^"]+)"', (home / "release").read_text()).group(1)


def machine():
    model = re.search(r"model name\s*:\s*(.+)", Path("/proc/cpuinfo").read_text())
    return f"{os.cpu_count()} x {model.group(1) if model else platform.machine()}, Linux {platform.release()}"


def found_jdks():
    homes = {path.resolve() for path in Path("/usr/lib/jvm").glob("*") if (path / "bin/javac").exists()}
    return sorted((home for home in homes if (home / "release").exists()), key=release)
