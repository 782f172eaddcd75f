"""Runs a program on a pty with an emulated terminal; shared by the measurements of the screen.

The emulated terminal (Debian: python3-pyte) is slow. Measurements that need exact times record the output first and
show it to the emulated terminal later.
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
PATIENCE = 20.0  # maximum wait for output, in seconds
QUIET = 0.03  # seconds without output after which an answer is complete
LAST = 16  # number of the last screen of the course; the first is 0
UP, DOWN, RIGHT, LEFT = b"\033[A", b"\033[B", b"\033[C", b"\033[D"
END = b"\033[F"
FRAME_ENDS = b"\033[?2026l"
MARKS = len(b"\033[?2026h" + FRAME_ENDS)  # bytes that mark the beginning and the end of a frame


class Terminal:
    """A program on a pty, and the screen that it draws."""

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
        """Reads the next bytes; b"" if none come within `patience` seconds or the program has ended.

        The emulated screen does not show them yet.
        """
        if not select.select([self.pty], [], [], patience)[0]:
            return b""
        try:
            data = os.read(self.pty, most)
        except OSError:  # Linux reports the end of the program as an error of the pty
            return b""
        return data

    def seconds_until(self, is_there):
        """Waits until the screen satisfies a test; returns the seconds from the start to the byte that completed it."""
        while True:
            data = self.read(PATIENCE)
            arrived = time.perf_counter() - self.began
            if not data:
                sys.exit("the screen did not come:\n" + "\n".join(self.screen.display))
            self.answer(data)
            self.stream.feed(data)
            if is_there(self.screen.display):
                return arrived

    def press_at_first_frame(self, keys):
        """Waits until a whole frame has come, presses keys, and then shows the frame.

        The emulated screen takes some milliseconds to show it, which must not delay the keys.
        """
        frame = b""
        while FRAME_ENDS not in frame:
            data = self.read(PATIENCE)
            if not data:
                sys.exit(f"no frame came: {frame}")
            frame += data
        os.write(self.pty, keys)
        self.stream.feed(frame)

    def answer(self, data):
        """Answers queries for the background colour and the cursor, as terminals do; the tutor sends no such query."""
        for question, words in {b"\033]11;?": b"\033]11;rgb:0000/0000/0000\033\\", b"\033[6n": b"\033[1;1R"}.items():
            if question in data:
                os.write(self.pty, words)

    def press(self, keys):
        """Presses keys; returns the answer and the seconds to its last byte. Earlier output is not part of it."""
        self.drain()
        pressed = last = time.perf_counter()
        os.write(self.pty, keys)
        answer = b""
        while data := self.read(QUIET if answer else PATIENCE):
            last = time.perf_counter()
            answer += data
        return answer, last - pressed

    def drain(self, quiet=0.0):
        """Shows the output so far, and further output until there is none for `quiet` seconds."""
        while data := self.read(quiet):
            self.stream.feed(data)


def environment(home, state, **more):
    """Returns the environment of a program: the JDK `home`, a folder for the learner's files, further variables."""
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
    """Returns the number of the screen of the course that is shown, 0-based."""
    return int(re.search(r" (\d+)/\d+ ", terminal.screen.display[0]).group(1))


def is_lesson(rows):
    """Tests for a full frame: the place in the header, at least ten rows of text, and the keys in the last row."""
    text = sum(1 for row in rows[1:-1] if row.strip())
    return bool(re.search(rf" \d+/{LAST} ", rows[0])) and text >= 10 and "q salir" in rows[-1]


def percentile(values, share):
    """Returns a percentile; `share` is from 0 to 1."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def release(home):
    """Returns the version of a JDK from its release file, in the form “JDK 17.0.21”."""
    return "JDK " + re.search(r'JAVA_VERSION="([^"]+)"', (home / "release").read_text()).group(1)


def machine():
    model = re.search(r"model name\s*:\s*(.+)", Path("/proc/cpuinfo").read_text())
    return f"{os.cpu_count()} x {model.group(1) if model else platform.machine()}, Linux {platform.release()}"


def found_jdks():
    homes = {path.resolve() for path in Path("/usr/lib/jvm").glob("*") if (path / "bin/javac").exists()}
    return sorted((home for home in homes if (home / "release").exists()), key=release)
