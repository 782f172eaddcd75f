#!/usr/bin/python3
"""Kills the tutor with kill -9 while questions are answered, and counts the answers that are kept.

Each time, starts the built tutor on a pty of 80x24 with the test course of many questions, answers some of them, and
kills the tutor at a random moment after the last answer. Every answer whose verdict was written to the terminal before
the kill must be in the log (the learner's journal), in the same order. Every line of the log must be readable, except a
line that the kill may have torn; that line stays. A kill stops only the program: the effect of a power cut on a disk is
not tested.
"""

import argparse
import collections
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.dont_write_bytecode = True
from terminal import COLUMNS, ROOT, ROWS, RUN, Terminal, environment, found_jdks, machine, release

LESSONS = ROOT / "src/test/resources/questions/lessons"
ENTER, ON = b"\r", b" "
RIGHT, WRONG = "\u2713", "\u2717"


def installation(folder):
    """Copies the program with the test course and a build newer than its sources; returns the path of its run.sh."""
    for name in ["src/vector", "target/builds"]:
        (folder / name).mkdir(parents=True)
    shutil.copytree(ROOT / "src/main/jvm", folder / "src/main/jvm")
    (folder / "lessons").symlink_to(LESSONS)
    for name in ["pom.xml", "run.sh"]:
        (folder / name).write_bytes((ROOT / name).read_bytes())
    (folder / "run.sh").chmod(0o755)
    newest = sorted((ROOT / "target/builds").iterdir())[-1]
    shutil.copytree(newest, folder / "target/builds" / newest.name)
    (folder / "target/builds" / newest.name / "stamp").touch()
    return folder / "run.sh"


def heading(number):
    """Returns a test whether the screen shows an open question with this number."""
    return lambda rows: f"Quiz: {number} of" in rows[0] and "Enter answer" in rows[ROWS - 1]


def is_verdict(rows):
    return any(row.startswith(("  " + RIGHT, "  " + WRONG)) for row in rows)


def waited(terminal, is_there):
    """Waits until the screen satisfies a test."""
    if not is_there(terminal.screen.display):
        terminal.seconds_until(is_there)


def killed(terminal):
    """Kills the program, and shows the output that it had written before."""
    os.kill(terminal.pid, signal.SIGKILL)
    while data := terminal.read(5.0):
        terminal.stream.feed(data)


def session(command, surroundings, chance, wishes):
    """Answers questions and kills the program; returns the numbers of verdicts seen and of answers given."""
    questions = chance.randint(1, wishes.questions)
    delay = chance.uniform(0, wishes.milliseconds) / 1000
    with Terminal(command, surroundings) as terminal:
        for number in range(1, questions + 1):
            waited(terminal, heading(number))
            os.write(terminal.pty, ENTER)
            if number == questions:
                break
            waited(terminal, is_verdict)
            os.write(terminal.pty, ON)
        time.sleep(delay)
        killed(terminal)
        return questions - 1 + is_verdict(terminal.screen.display), questions


class Log:
    """The readable content of a log, which is a file of JSON lines."""

    def __init__(self, path):
        self.bytes = path.read_bytes() if path.exists() else b""
        lines = [line for line in self.bytes.split(b"\n") if line]
        self.torn = not self.bytes.endswith(b"\n") and bool(lines) and not is_json(lines[-1])
        self.items = [json.loads(line)["item"] for line in lines if is_json(line)]
        self.damaged = sum(not is_json(line) for line in lines)


def is_json(line):
    try:
        json.loads(line)
        return True
    except ValueError:
        return False


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("jdk", nargs="?", type=Path, help="home of a JDK (default: the newest in /usr/lib/jvm)")
    parser.add_argument("--kills", type=int, default=200, help="number of kills (default 200)")
    parser.add_argument("--questions", type=int, default=6, help="maximum number of answers before a kill (default 6)")
    parser.add_argument("--milliseconds", type=float, default=60, help="maximum time from last answer to kill (default 60)")
    parser.add_argument("--seed", type=int, default=1)
    wishes = parser.parse_args()
    home = wishes.jdk or (found_jdks() or sys.exit("no JDK found; give the home of one"))[-1]
    subprocess.run([RUN, "--help"], check=True, stdout=subprocess.DEVNULL)  # builds the tutor if needed

    tally = collections.Counter()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        command = [str(installation(folder / "copy")), "quiz", "many", "--lang", "en"]
        surroundings = environment(home, folder)
        path = folder / ".local/share/descenso/me.jsonl"
        chance = random.Random(wishes.seed)
        for _ in range(wishes.kills):
            before = Log(path)
            seen, given = session(command, surroundings, chance, wishes)
            after = Log(path)
            count(tally, before, after, seen, given)
    print(f"{machine()}; {release(home)}; a pty of {COLUMNS}x{ROWS}; seed {wishes.seed}\n")
    print(f"  kills                                   {wishes.kills:6}")
    for what, number in tally.items():
        print(f"  {what:40}{number:6}")
    failures = ["verdicts seen and lost", "answers in another order", "logs that lost what they held", "other damaged lines"]
    sys.exit(1 if any(tally[failure] for failure in failures) else 0)


def count(tally, before, after, seen, given):
    """Adds the results of one kill to the tally; `before` and `after` are the log before and after it."""
    kept = after.items[len(before.items) :]
    tally["answers given"] += given
    tally["verdicts seen"] += seen
    tally["answers in the log"] += len(kept)
    tally["killed before the last was in the log"] += len(kept) < given
    tally["killed between log and verdict"] += seen < len(kept)
    tally["killed after the last verdict"] += seen == given
    tally["verdicts seen and lost"] += max(0, seen - len(kept))
    tally["answers in another order"] += kept != [f"many-{i + 1}" for i in range(len(kept))]
    tally["logs that lost what they held"] += not after.bytes.startswith(before.bytes)
    tally["lines torn by a kill"] += after.torn
    tally["other damaged lines"] += after.damaged - before.damaged - after.torn


if __name__ == "__main__":
    main()
