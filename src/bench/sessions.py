#!/usr/bin/python3
"""Opens many sessions in one JVM and prints its threads, its memory and the times from a key to its frame.

Needs the compiled tests (mvn test-compile). Four of the sessions train, the others turn pages.
"""

import argparse
import subprocess
import tempfile

from faults import ROOT, class_path


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sessions", type=int, nargs="?", default=200)
    parser.add_argument("--keys", type=int, default=60, help="keys of each session")
    parser.add_argument("--period", type=int, default=2000, help="time between two keys of a session, in ms")
    wanted = parser.parse_args()
    options = [f"@src/main/jvm/{name}.options" for name in ("base", "training", "priorities")]
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(
            ["java", *options, "-cp", class_path(folder), "descenso.cli.SessionCrowd",
             folder, str(wanted.sessions), str(wanted.keys), str(wanted.period)],
            cwd=ROOT, check=True)


if __name__ == "__main__":
    main()
