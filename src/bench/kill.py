#!/usr/bin/python3
"""Kills the tutor with kill -9 while questions are answered, and counts what of the answers is kept.

Each time it starts the built tutor on a pty of 80x24 with the tests' course of many questions, answers a few, and kills
it at a moment about the answer to the last. Every answer whose verdict was written to the terminal by then must be in
the log, in its order; every line of the log must read, but perhaps the one that the kill tore, which stays. A kill stops the program alone: what a power cut does to a disk is not tried.
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
    """A copy of the program with the other course, its build newer than its sources."""
    for name in ["src/main", "src/vector", "target/builds"]:
        (folder / name).mkdir(parents=True)
    (folder / "lessons").symlink_to(LESSONS)
    for name in ["pom.xml", "run.sh"]:
        (folder / name).write_bytes((ROOT / name).read_bytes())
    (folder / "run.sh").chmod(0o755)
    newest = sorted((ROOT / "target/builds").iterdir())[-1]
    shutil.copytree(newest, folder / "target/builds" / newest.name)
    (folder / "target/builds" / newest.name / "stamp").touch()
    return folder / "run.sh"


def heading(number):
    """Of an open question."""
    return lambda rows: f"Quiz: {number} of" in rows[0] and "Enter answer" in rows[ROWS - 1]


def is_verdict(rows):
    return any(row.startswith(("  " + RIGHT, "  " + WRONG)) for row in rows)


def waited(terminal, is_there):
    if not is_there(terminal.screen.display):
        terminal.seconds_until(is_there)


def killed(terminal):
    """Kills it, and shows what it had written by then."""
    os.kill(terminal.pid, signal.SIGKILL)
    while data := terminal.read(5.0):
        terminal.stream.feed(data)


def session(command, surroundings, chance, wishes):
    """Answers, and is killed: returns how many verdicts were seen, and how many answers were given."""
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
    """What can be read of a file of JSON lines."""

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
    parser.add_argument("jdk", nargs="?", type=Path, help="home of a JDK; the newest of /usr/lib/jvm without it")
    parser.add_argument("--kills", type=int, default=200, help="(default 200)")
    parser.add_argument("--questions", type=int, default=6, help="the most that are answered before a kill (default 6)")
    parser.add_argument("--milliseconds", type=float, default=60, help="the longest from an answer to a kill (default 60)")
    parser.add_argument("--seed", type=int, default=1)
    wishes = parser.parse_args()
    home = wishes.jdk or (found_jdks() or sys.exit("no JDK found; give the home of one"))[-1]
    subprocess.run([RUN, "--help"], check=True, stdout=subprocess.DEVNULL)  # builds where it must

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
