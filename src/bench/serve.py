#!/usr/bin/python3
"""Measures, attacks and kills the class server, and prints the results as tables in Markdown.

  keys      many sessions, keys at a steady rate, some of them train; memory, threads, idle time
  logins    many logins at once
  strangers a class logs in at once while strangers without a key hold or open connections
  answers   answers in one second, on each store
  attack    what hostile clients do to the keys of an honest one
  kills     what a kill -9 of the server, of a host or of the database leaves
  ends      what SIGTERM leaves
  classroom a live question: asked of all, answered within a second, shown

Each JDK that is given is measured. The server is started by run.sh, whose newest build it uses. The clients are in a JVM
of their own, and their times stand beside those of a server of the same library that only sends back what it gets.
PostgreSQL is started for the measurement; without it, only SQLite is measured.
"""

import argparse
import contextlib
import os
import random
import re
import shutil
import signal
import socket
import sqlite3
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.dont_write_bytecode = True
ROOT = Path(__file__).resolve().parents[2]
MANY = ROOT / "src/test/resources/questions/lessons/optimizers"  # a course with a page of many questions
CLASSES = ["target/bench-classes", "target/classes"]
NAMES = [f"{kind}{number}" for kind in ("ana", "honest", "flood", "slow", "packets") for number in range(400)]
NAMES += ["owner", "sizes", "again", "channels"]
STAFF = ["eva", "board", "leader"]

# what the classroom's screens and lines say, by which its measurement knows that they are there
CLASSROOM = {
    "item": "starting-point-floor",
    "experiment": "ball",
    "dashboard": "\033OS",
    "opened": "nothing is asked now",
    "question": "With noise of variance 1",
    "sent": "Your answer is in",
    "counted": "{sessions} of",
    "locked": "Voting is closed",
    "shown": "This is how the class answered",
    "revealed": "Your own screen comes back",
    "released": "1/16",
    "asked": "A prediction of the whole class",
    "running": "▶ running",
    "listed": "The live class",
    "following": "with the class",
    "turned": "stochastic gradient descent",
}
PATIENCE = 60  # maximum wait for a line of a process, in seconds


def found_jdks():
    homes = {path.parents[1].resolve() for path in Path("/usr/lib/jvm").glob("*/bin/javac")}
    return sorted((home for home in homes if (home / "release").exists()), key=release)


def release(home):
    return "JDK " + re.search(r'JAVA_VERSION="([^"]+)"', (home / "release").read_text()).group(1)


def machine():
    cpu = re.search(r"model name\s*:\s*(.+)", Path("/proc/cpuinfo").read_text())
    return f"{os.cpu_count()} × {cpu.group(1) if cpu else '?'}, Linux {os.uname().release}"


def free_port():
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        return door.getsockname()[1]


def note(*words):
    """Says on the error stream how far a measurement is, so that one that ends early has shown something."""
    print(time.strftime("%H:%M:%S"), *words, file=sys.stderr, flush=True)


class Rows(list):
    """The rows of a table. Each is said as soon as it is measured."""

    def append(self, row):
        note("; ".join(map(written, row)))
        super().append(row)


def written(cell):
    return cell if isinstance(cell, str) else f"{cell:.1f}".removesuffix(".0")


class Libraries:
    """The class path of the clients: the libraries of the tests."""

    path = os.environ.get("SERVE_LIBRARIES", "")  # spares the call of Maven

    @classmethod
    def get(cls):
        if not cls.path:
            with tempfile.TemporaryDirectory() as folder:
                target = Path(folder) / "libraries"
                subprocess.run(
                    ["mvn", "-q", "dependency:build-classpath", "-Dmdep.includeScope=test", f"-Dmdep.outputFile={target}"],
                    cwd=ROOT, check=True, stdout=sys.stderr)
                cls.path = target.read_text().strip()
        return ":".join([str(ROOT / each) for each in CLASSES] + [cls.path])


class Program:
    """A process that prints lines."""

    def __init__(self, command, **more):
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1, cwd=ROOT, **more)

    def line(self):
        return self.process.stdout.readline().strip()

    def until(self, pattern):
        """Returns the match of the first line that has the pattern."""
        while line := self.process.stdout.readline():
            if found := re.search(pattern, line):
                return found
        sys.exit(f"{self.process.args[:4]} ended without «{pattern}»")

    def go(self):
        self.process.stdin.write("\n")
        self.process.stdin.flush()

    def parts(self, end):
        """Returns the lines NAME NUMBER until a word, by the first name of each group, whose quantiles follow it."""
        parts, part = {}, {}
        while (line := self.line()) and line != end:
            name, number = line.split()
            if name not in ("p50", "p99", "max", "lost"):
                if "-" in name and not any(other.startswith(name.split("-")[0] + "-") for other in parts):
                    note("round", name.split("-")[0])
                part = parts.setdefault(name, {})
            part[name] = float(number)
        return parts

    def values(self):
        """Returns the lines NAME NUMBER until the end, as a dictionary."""
        return {name: float(value) for name, value in (line.split() for line in self.process.stdout)}

    def __enter__(self):
        return self

    def __exit__(self, *failure):
        self.process.kill()
        self.process.wait()


def client(key, what, **wishes):
    """Starts the clients. They run on the newest JDK, whatever the server runs on.

    Hostile ones get the processor last, since they would be on another machine.
    """
    java = found_jdks()[-1] / "bin/java"
    quiet = ["--sun-misc-unsafe-memory-access=allow", "--enable-native-access=ALL-UNNAMED", "-XX:+UseSerialGC", "-Xmx600m"]
    name = {"attack": "ClassAttack", "classroom": "ClassroomLoad"}.get(what, "ClassLoad")
    arguments = [f"key={key}", f"what={what}"] + [f"{wish}={value}" for wish, value in wishes.items()]
    return Program([*(["nice", "-n", "19"] if what == "attack" else []), java, *quiet, "-cp", Libraries.get(), f"descenso.bench.serve.{name}", *arguments])


def launcher(home):
    """Returns the command that starts the tutor: run.sh, or with SERVE_CLASSES=yes the compiled classes, without a build."""
    if not os.environ.get("SERVE_CLASSES"):
        return [str(ROOT / "run.sh")]
    options = [f"@src/main/jvm/{name}.options" for name in ("base", "collector", "training", "serve", "priorities")
               if (ROOT / f"src/main/jvm/{name}.options").exists()]
    return [home / "bin/java", *options, f"-Ddescenso.home={ROOT}", "-cp", Libraries.get(), "descenso.cli.Main"]


class Server(Program):
    """A class server on a free port, with files of its own."""

    def __init__(self, home, folder, key, *options, port=0, language=("--lang", "en")):
        self.folder = Path(folder)
        self.home = home
        surroundings = {**os.environ, "JAVA_HOME": str(home), "XDG_DATA_HOME": str(folder), "LC_ALL": "C.UTF-8"}
        self.log = open(self.folder / "server.log", "a")
        roster = self.folder / "roster.csv"
        public = key.with_suffix(".pub").read_text().strip()
        groups = [(NAMES, "A"), (STAFF, "staff")]
        roster.write_text("".join(f"{name},{group},{public}\n" for names, group in groups for name in names))
        began = time.perf_counter()
        super().__init__(
            [*launcher(home), *language, "serve", "--roster", str(roster), "--port", str(port), *options],
            env=surroundings, stderr=self.log)
        self.port = int(self.until(r"ssh -p (\d+)").group(1))
        self.seconds = time.perf_counter() - began
        self.pid = self.process.pid

    def status(self, name):
        return int(re.search(rf"{name}:\s+(\d+)", Path(f"/proc/{self.pid}/status").read_text()).group(1))

    def megabytes(self):
        return self.status("VmRSS") / 1024

    def threads(self):
        return self.status("Threads")

    def cpu(self):
        """Returns the processor time so far, in seconds."""
        fields = Path(f"/proc/{self.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def heap(self):
        """Returns the part of the heap that is in use after a collection, in MB."""
        said = ""
        for command in ("GC.run", "GC.heap_info"):
            said = subprocess.run(
                [self.home / "bin/jcmd", str(self.pid), command], capture_output=True, text=True, timeout=60).stdout
        return sum(int(used) for used in re.findall(r"(?:total|heap) .*?used (\d+)K", said.split("Metaspace")[0])) / 1024

    def end(self, number):
        """Sends a signal; returns the seconds until the process is gone."""
        began = time.perf_counter()
        self.process.send_signal(number)
        self.process.wait(PATIENCE)
        return time.perf_counter() - began

    def __exit__(self, *failure):
        super().__exit__(*failure)
        self.log.close()


class Sqlite:
    """The embedded store."""

    name = "SQLite"

    def __init__(self, folder):
        self.folder = Path(folder)

    def options(self):
        return []

    def attempts(self):
        """Returns the attempts of each learner as lines, in their order."""
        with contextlib.closing(sqlite3.connect(self.folder / "descenso/classes/class/class.sqlite")) as store:
            return grouped(store.execute("SELECT learner, line FROM attempt ORDER BY learner, number"))

    def close(self):
        pass


class Postgres:
    """A PostgreSQL server on a free port of the loopback interface."""

    name = "PostgreSQL"

    def __init__(self, folder):
        self.folder = tempfile.mkdtemp(prefix="serve-postgres")
        self.port = free_port()
        self.programs = sorted(Path("/usr/lib/postgresql").glob("*/bin"))[-1]
        self.user = ["runuser", "-u", "postgres", "--"] if os.getuid() == 0 else []
        if self.user:
            shutil.chown(self.folder, "postgres")
        self.data = f"{self.folder}/data"
        self.run("initdb", "-D", self.data, "-U", "tutor", "-A", "trust", "-E", "UTF8", "--locale=C")
        self.resume()

    def run(self, program, *arguments):
        subprocess.run(
            [*self.user, str(self.programs / program), *arguments],
            cwd="/", check=True, stdout=subprocess.DEVNULL, stderr=subprocess.STDOUT, timeout=PATIENCE)

    def resume(self):
        options = f"-c listen_addresses=127.0.0.1 -c port={self.port} -c unix_socket_directories={self.folder}"
        self.run("pg_ctl", "-D", self.data, "-w", "-l", f"{self.folder}/log", "-o", options, "start")

    def kill(self):
        """Stops the server without giving it time, as kill -9 does."""
        self.run("pg_ctl", "-D", self.data, "-m", "immediate", "stop")

    def options(self):
        return ["--store", f"jdbc:postgresql://127.0.0.1:{self.port}/postgres?user=tutor"]

    def attempts(self):
        said = subprocess.run(
            [self.programs / "psql", "-h", "127.0.0.1", "-p", str(self.port), "-U", "tutor", "-At", "-F", "\t", "postgres",
             "-c", "SELECT learner, line FROM attempt ORDER BY learner, number"],
            check=True, capture_output=True, text=True).stdout
        return grouped(line.split("\t", 1) for line in said.splitlines())

    def close(self):
        with contextlib.suppress(subprocess.CalledProcessError):
            self.kill()
        shutil.rmtree(self.folder, ignore_errors=True)


def grouped(rows):
    attempts = {}
    for learner, line in rows:
        attempts.setdefault(learner, []).append(line)
    return attempts


def stores():
    return [Sqlite, Postgres] if list(Path("/usr/lib/postgresql").glob("*/bin/initdb")) else [Sqlite]


@contextlib.contextmanager
def surroundings(kind=Sqlite):
    """Makes a folder with a key, and a store."""
    with tempfile.TemporaryDirectory() as name:
        key = Path(name) / "key"
        subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", key], check=True)
        with contextlib.closing(kind(name)) as store:
            yield Path(name), key, store


def table(heading, rows):
    print(f"| {' | '.join(heading)} |\n|{'---|' + '---:|' * (len(heading) - 1)}")
    for row in rows:
        print(f"| {' | '.join(map(written, row))} |")
    print(flush=True)


def times(values):
    return [values.get(name, float("nan")) for name in ("p50", "p99", "max")]


def measured_echo(key, wishes):
    """Returns the times of the same keys on a server that only sends them back."""
    java = found_jdks()[-1] / "bin/java"
    with Program([java, "-cp", Libraries.get(), "descenso.bench.serve.EchoServer", key]) as echo:
        with client(key, "echo", port=echo.line(), sessions=wishes.sessions, rate=wishes.rate, seconds=15) as clients:
            clients.until("ready")
            clients.go()
            return clients.values()


def measure_keys(wishes):
    rows, more = Rows(), []
    for home in wishes.jdks:
        with surroundings() as (folder, key, _), Server(home, folder, key) as server:
            empty, ready = server.megabytes(), server.seconds
            log = folder / "times"
            with client(key, "keys", port=server.port, sessions=wishes.sessions, training=wishes.training,
                        rate=wishes.rate, seconds=wishes.seconds, log=log) as clients:
                clients.until("ready")
                time.sleep(5)
                before = server.cpu()
                time.sleep(10)
                idle = (server.cpu() - before) * 10
                open_sessions, threads = server.megabytes(), server.threads()
                clients.go()
                before, began, most = server.cpu(), time.time(), 0
                while time.time() - began < wishes.seconds:
                    time.sleep(1)
                    threads = max(threads, server.threads())
                    most = max(most, server.megabytes())
                cpu = (server.cpu() - before) / (time.time() - began) * 100
                values = clients.values()
            heap = server.heap()
            rows.append([release(home), values["keys"], values["lost"], *times(values)])
            more.append([release(home), ready, empty, (open_sessions - empty) / wishes.sessions, open_sessions, most, heap,
                         threads, idle, cpu])
            echoed = measured_echo(key, wishes)
            rows.append(["the same on cat", echoed["keys"], echoed["lost"], *times(echoed)])
    print(f"{wishes.sessions} sessions, {wishes.training} train, {wishes.rate} keys a second, {wishes.seconds} s\n")
    table(["Keys", "answered", "lost", "p50 ms", "p99 ms", "max ms"], rows)
    table(["Server", "ready s", "empty MB", "MB a session", "sessions open MB", "most MB", "heap after MB", "threads",
           "idle % of a core", "% of a core"], more)


def measure_logins(wishes):
    rows = Rows()
    for home in wishes.jdks:
        for _ in range(3):
            with surroundings() as (folder, key, _), Server(home, folder, key) as server:
                with client(key, "logins", port=server.port, sessions=wishes.logins) as clients:
                    values = clients.values()
                rows.append([release(home), wishes.logins, values["failed"], *times(values)])
    table(["Logins at once", "logins", "failed", "p50 ms", "p99 ms", "last first frame ms"], rows)


# who is there while a class logs in from 127.0.0.2: the number of connections, their addresses, the first one, whether they come bare
STRANGERS = {
    "none": None,
    "100 of one other address": dict(strangers=100, addresses=1, **{"from": 40}),
    "100 of ten other addresses": dict(strangers=100, addresses=10, **{"from": 40}),
    "100 of the address of the class": dict(strangers=100, addresses=1, **{"from": 2}),
    "240 bare ones in 2.4 s, of the address of the class": dict(strangers=240, addresses=1, bare="yes", **{"from": 2}),
}


def measure_strangers(wishes):
    rows, without = Rows(), {}
    for home in wishes.jdks:
        for name, strangers in STRANGERS.items():
            measured = []
            for _ in range(wishes.rounds):
                with surroundings() as (folder, key, _), Server(home, folder, key) as server, contextlib.ExitStack() as stack:
                    time.sleep(wishes.warm)
                    if strangers:
                        stack.enter_context(client(key, "attack", port=server.port, **strangers)).until("ready")
                    with client(key, "logins", port=server.port, sessions=wishes.logins) as clients:
                        measured.append(clients.values())
            p50, last = (sorted(each[part] for each in measured)[len(measured) // 2] for part in ("p50", "max"))
            own = without.setdefault(home, (p50, last))
            rows.append([f"{release(home)}, {name}", wishes.logins, sum(each["failed"] for each in measured), p50, last,
                         f"{p50 / own[0]:.2f}", f"{last / own[1]:.2f}"])
    print(f"{wishes.logins} logins at once, each row the median of {wishes.rounds} rounds with a server of their own\n")
    table(["Strangers", "logins", "failed", "p50 ms", "last ms", "p50 ratio", "last ratio"], rows)


def measure_answers(wishes):
    rows = Rows()
    for home in wishes.jdks:
        for kind in stores():
            with surroundings(kind) as (folder, key, store):
                with Server(home, folder, key, "--course", str(MANY), *store.options()) as server:
                    with client(key, "answers", port=server.port, sessions=wishes.sessions) as clients:
                        clients.until("ready")
                        clients.go()
                        values = clients.values()
                    kept = sum(len(items) for items in store.attempts().values())
                rows.append([f"{release(home)}, {kind.name}", wishes.sessions, values["answers"], kept, *times(values)])
    table(["Answers in one second", "given", "verdicts", "in the store", "p50 ms", "p99 ms", "max ms"], rows)


def measure_attack(wishes):
    home = wishes.jdks[-1]
    with surroundings() as (folder, key, _), Server(home, folder, key) as server:
        log = folder / "times"
        with client(key, "attack", port=server.port, seconds=wishes.phase // 4) as first:
            first.process.stdout.read()  # what the attacks leave open is there from now on
        before, rss, phases = server.heap(), server.megabytes(), Rows()
        with client(key, "keys", port=server.port, sessions=4, training=0, rate=20, seconds=3600, log=log,
                    prefix="honest") as honest:
            honest.until("ready")
            honest.go()
            heaps = []
            for _ in range(wishes.passes):
                with client(key, "attack", port=server.port, seconds=wishes.phase, crowds="yes") as attack:
                    for line in attack.process.stdout:
                        name, began, ended, result = line.strip().split("|")
                        phases.append((name, float(began), float(ended), result, server.megabytes(), server.threads()))
                heaps.append(f"{server.heap():.0f}")
            lived = server.process.poll() is None
            honest.go()
            values = honest.values()
        after = server.heap()
        keys = [tuple(map(float, line.split())) for line in log.read_text().splitlines()]
    rows = []
    for name, began, ended, result, megabytes, threads in phases:
        mine = sorted(latency for due, latency in keys if began <= due <= ended) or [float("nan")]
        rows.append([name, result, len(mine), mine[len(mine) // 2], mine[int(len(mine) * 0.99)], mine[-1], megabytes, threads])
    table(["Attack", "what became of it", "honest keys", "p50 ms", "p99 ms", "max ms", "server MB", "threads"], rows)
    print(f"{release(home)}: {'alive' if lived else 'DEAD'}; honest keys {values['keys']:.0f}, lost {values['lost']:.0f}; "
          f"heap in use {before:.0f} MB before, {', '.join(heaps)} MB after each pass, {after:.0f} MB at the end; "
          f"{rss:.0f} MB resident before\n", flush=True)


class Count:
    """What became of the answers over all rounds."""

    def __init__(self):
        self.given = self.seen = self.kept = self.lost = self.doubled = self.strange = 0

    def add(self, before, after, lines):
        for learner, given, seen in lines:
            old, items = before.get(learner, []), after.get(learner, [])
            new = len(items) - len(old)
            self.given += given
            self.seen += seen
            self.kept += new
            self.lost += max(0, seen - new) + (items[: len(old)] != old)
            self.strange += max(0, new - given)
            fresh = items[len(old) :]  # each line has its time, so that two answers to one question differ
            self.doubled += len(fresh) - len(set(fresh))


def kill_rounds(home, kind, rounds, chance, learners=8):
    """Kills the server in each round; with PostgreSQL also the database, and one host while another is there."""
    count, databases = Count(), 0
    with surroundings(kind) as (folder, key, store), contextlib.ExitStack() as stack:
        ports = [free_port() for _ in range(1 if kind is Sqlite else 2)]
        options = ["--course", str(MANY), *store.options()]
        folders = [folder / str(port) for port in ports]
        for each in folders:
            each.mkdir()
        store.folder = folders[0] if kind is Sqlite else store.folder

        def start(number):
            return stack.enter_context(Server(home, folders[number], key, *options, port=ports[number]))

        servers = [start(number) for number in range(len(ports))]
        clients = stack.enter_context(client(key, "answering", port=",".join(map(str, ports)), sessions=learners))
        for round_number in range(rounds):
            mine = round_number % len(ports)
            before = store.attempts()
            clients.until("ready")
            time.sleep(chance.uniform(0.2, 1.5))
            if kind is Postgres and round_number % 3 == 2:
                databases += 1
                store.kill()
                time.sleep(chance.uniform(0.2, 1.5))
                store.resume()
                time.sleep(chance.uniform(0.2, 2))
            servers[mine].end(signal.SIGKILL)
            lines = [clients.until(r"learner (\S+) (\d+) (\d+)").groups() for _ in range(learners)]
            clients.until("over")
            servers[mine] = start(mine)
            count.add(before, store.attempts(), [(name, int(given), int(seen)) for name, given, seen in lines])
            note(f"{kind.name}: kill {round_number + 1} of {rounds}; verdicts seen {count.seen}, lost {count.lost}")
            clients.go()
    return [f"{release(home)}, {kind.name}", rounds, databases, count.given, count.seen, count.kept, count.lost,
            count.doubled, count.strange]


def measure_kills(wishes):
    chance = random.Random(wishes.seed)
    for kind in stores():
        table(["Kills", "of a server", "of the database", "answers given", "verdicts seen", "in the store",
               "verdicts lost", "doubled", "more than given"], [kill_rounds(wishes.jdks[-1], kind, wishes.kills, chance)])


def measure_ends(wishes):
    rows = Rows()
    for home in wishes.jdks:
        with surroundings() as (folder, key, _), Server(home, folder, key) as server:
            with client(key, "waiting", port=server.port, sessions=wishes.logins) as clients:
                clients.until("ready")
                gone = server.end(signal.SIGTERM)
                values = clients.values()
            rows.append([release(home), wishes.logins, gone, values["told"], values["mended"]])
    table(["SIGTERM", "sessions", "gone after s", "told", "terminals mended"], rows)


# the rows of the table of the classroom: what is measured, its name, which quantile of it, and the limit
LIVE = [
    ("the class follows", "follow", "max", ""),
    ("a page turn of the leader", "turn", "max", "300 ms"),
    ("the question", "question", "max", "500 ms"),
    ("{sessions} answers in a second, acknowledged, 99 of 100", "acknowledged", "p99", "250 ms"),
    ("the dashboard counts the last answer, after its key", "bars", "max", "250 ms"),
    ("keys of ten others meanwhile, 99 of 100", "keys", "p99", "100 ms"),
    ("lock", "lock", "max", ""),
    ("show", "show", "max", ""),
    ("reveal", "reveal", "max", ""),
    ("release", "release", "max", ""),
    ("a prediction", "bet", "max", ""),
    ("its experiment runs", "run", "max", ""),
    ("keys of ten others meanwhile, 99 of 100", "run-keys", "p99", "100 ms"),
]


def rounds(parts, name, shown):
    """Returns what a measure of the classroom was in each round."""
    return "; ".join(shown(parts[f"{number}-{name}"]) for number in range(1, len(parts)) if f"{number}-{name}" in parts)


def measured_class(home, kind, wishes):
    """Returns the measures of a live question by their names, and those of the server."""
    with surroundings(kind) as (folder, key, store), Server(home, folder, key, *store.options()) as server:
        words = {name: text.format(sessions=wishes.sessions) for name, text in CLASSROOM.items()}
        note(f"{release(home)}, {kind.name}: the server rehearses for {wishes.warm} s")
        time.sleep(wishes.warm)
        with client(key, "classroom", port=server.port, sessions=wishes.sessions, typists=10, rate=wishes.rate,
                    rounds=wishes.rounds, **words) as clients:
            clients.until("ready")
            before, began = server.cpu(), time.time()
            clients.go()
            parts = clients.parts("over")
            used = [server.cpu() - before, time.time() - began, server.megabytes(), server.threads()]
        return parts, [*used, sum(len(items) for items in store.attempts().values())]


def measure_classroom(wishes):
    names, measured = [], []
    for home in wishes.jdks:
        for kind in stores():
            names.append(f"{release(home)}, {kind.name}")
            measured.append(measured_class(home, kind, wishes))
    rows = []
    for words, name, quantile, limit in LIVE:
        cells = [rounds(parts, name, lambda part: f"{part[quantile]:,.0f} ms") for parts, _ in measured]
        rows.append([words.format(sessions=wishes.sessions), *cells, limit])
    frames = [rounds(parts, "period", lambda part: f"{1000 / part['p50']:.1f}, {1000 / part['max']:.1f}") for parts, _ in measured]
    rows.append(["frames a second of a screen: median, fewest", *frames, "5"])
    lost = [sum(part.get("lost", 0) for part in parts.values()) for parts, _ in measured]
    rows.append(["keys lost", *lost, "0"])
    print(f"{wishes.sessions} learners answer within a second, 10 others type {wishes.rate} keys a second. Each cell has {wishes.rounds} rounds; "
          f"the time is that from the key of the staff to the last screen.\n")
    table(["Live question", *names, "limit"], rows)
    table(["Server", "CPU s", "of s", "MB", "threads", "answers kept"], [[name, *used] for name, (_, used) in zip(names, measured)])


MEASURES = {"keys": measure_keys, "logins": measure_logins, "strangers": measure_strangers, "answers": measure_answers, "attack": measure_attack,
            "kills": measure_kills, "ends": measure_ends, "classroom": measure_classroom}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", nargs="*", default=list(MEASURES), help="what is measured (default: all)")
    parser.add_argument("--jdk", dest="jdks", action="append", type=Path, help="home of a JDK (default: each in /usr/lib/jvm)")
    parser.add_argument("--sessions", type=int, default=200)
    parser.add_argument("--logins", type=int, default=40, help="logins at once")
    parser.add_argument("--training", type=int, default=4, help="sessions that train")
    parser.add_argument("--rate", type=int, default=100, help="keys a second, of all sessions together")
    parser.add_argument("--seconds", type=int, default=300, help="time for which keys are typed")
    parser.add_argument("--phase", type=int, default=8, help="time of each attack, in seconds")
    parser.add_argument("--passes", type=int, default=1, help="how often all attacks are made, one after the other")
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--warm", type=int, default=60, help="age of a server when a class comes in, in seconds")
    parser.add_argument("--rounds", type=int, default=3, help="how often a class is asked and runs an experiment")
    parser.add_argument("--seed", type=int, default=1)
    wishes = parser.parse_args()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit("ended"))  # so that nothing that was started is left
    wishes.jdks = wishes.jdks or found_jdks() or sys.exit("no JDK found; give the home of one")
    print(f"{machine()}; {', '.join(map(release, wishes.jdks))}\n", flush=True)
    if not (ROOT / CLASSES[0]).exists():
        sys.exit("the clients are not compiled: mvn -Pbench test-compile")
    for what in wishes.what:
        note(what)
        MEASURES[what](wishes)


if __name__ == "__main__":
    main()
