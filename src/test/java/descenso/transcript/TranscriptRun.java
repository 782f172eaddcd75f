package descenso.transcript;

import descenso.classroom.GuestName;
import descenso.cli.OpenedTutor;
import descenso.progress.AttemptLine;
import descenso.serve.OpenedClass;
import descenso.serve.OpenedClass.ClassStay;
import descenso.serve.SessionOpening.OpenedSession;
import descenso.testing.ManualClock;
import descenso.testing.ScriptedLearner;
import descenso.transcript.TranscriptFile.Line;
import descenso.transcript.TranscriptFile.Member;
import descenso.tui.Size;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Carries out the steps of a transcript and collects what is seen after each. */
final class TranscriptRun implements AutoCloseable {

    /** Duration of a frame. */
    private static final Duration FRAME = Duration.ofMillis(50);

    private static final Pattern TIME = Pattern.compile("(\\d+) (s|minutes?|days?)");

    /** Length of the path of all files, unless temporary files have a longer one: lines that name it break alike. */
    private static final int HOME_LENGTH = 32;

    private final TranscriptFile file;
    private final OpenedTutor tutor;
    private final Path home;
    private final Map<String, TranscriptPerson> people = new LinkedHashMap<>();
    private final Map<String, ClassStay> stays = new HashMap<>();
    private final ManualClock time = new ManualClock();
    private @Nullable OpenedClass group;
    private Instant now = ScriptedLearner.NOON;
    private Size size;

    /** Number of lines of the journal that have been shown. */
    private int journaled;

    /** @param folder an empty folder for the files of the people */
    TranscriptRun(TranscriptFile file, Path folder) throws IOException {
        this.file = file;
        home = folder.resolve(
                "h".repeat(Math.max(1, HOME_LENGTH - folder.toString().length())));
        Files.createDirectories(home.resolve("exports"));
        boolean isAscii = file.setting("characters").equals("ascii");
        Map<String, String> variables = Map.of(
                "LANG",
                file.language() + (isAscii ? "" : ".UTF-8"),
                "NO_MOTION",
                file.setting("motion").equals("shown") ? "" : "1",
                "TERM",
                "xterm");
        tutor = new OpenedTutor(
                home,
                file.unpack(home),
                variables,
                file.setting("mode").equals("lines"),
                () -> now.atZone(ZoneOffset.UTC));
        size = file.size();
        group = file.people().isEmpty() ? null : new OpenedClass(home, file.roster(), () -> now);
    }

    /** Returns the transcript with what is seen now. */
    String replay() throws Exception {
        Map<Line, List<String>> output = new HashMap<>();
        if (group == null && file.lines().stream().anyMatch(line -> line.sign().equals(">"))) {
            open(TranscriptFile.ALONE);
        }
        for (Line line : file.lines()) {
            if (line.isStep()) {
                try {
                    output.put(line, step(line));
                } catch (Exception | AssertionError e) {
                    throw new AssertionError(file.path() + ":" + line.number() + ": " + line.text(), e);
                }
            }
        }
        return file.with(output);
    }

    private List<String> step(Line line) throws Exception {
        List<String> output = new ArrayList<>();
        if (line.sign().equals(">")) {
            for (String name : line.persons()) {
                if (group != null) {
                    group.use(stay(name));
                }
                person(name).type(line.words());
            }
        } else if (line.sign().equals("$")) {
            output.addAll(execute(line.words()));
        } else {
            for (String name : line.persons()) {
                output.addAll(happen(name, line.words()));
            }
        }
        settle();
        Map<List<String>, List<String>> seen = new LinkedHashMap<>();
        people.forEach((name, person) ->
                seen.computeIfAbsent(person.look(), any -> new ArrayList<>()).add(name));
        seen.forEach((changes, names) -> {
            String all = String.join(" ", names);
            String before = all.isEmpty() ? "" : all + " ";
            changes.forEach(each -> output.add(each.startsWith("|") ? all + each : before + each));
        });
        output.replaceAll(each -> each.replace(home + "/", "./"));
        return line.isQuiet() ? List.of() : output;
    }

    private List<String> execute(String words) {
        return tutor.execute(
                Stream.of(words.split(" "))
                        .map(each -> each.startsWith("./") ? home + each.substring(1) : each)
                        .toList(),
                "");
    }

    private TranscriptPerson person(String name) {
        return Objects.requireNonNull(people.get(name), () -> "nobody is here as «" + name + "»");
    }

    /** Lets something happen. Returns what is told of it, apart from what people see. */
    private List<String> happen(String name, String words) throws Exception {
        Matcher passing = TIME.matcher(words);
        if (passing.matches()) {
            pass(Integer.parseInt(passing.group(1)), passing.group(2));
        } else if (words.startsWith("size ")) {
            size = TranscriptFile.size(words.substring("size ".length()));
            person(name).resize(size);
        } else if (words.startsWith("file ")) {
            return shown(Files.readAllLines(home.resolve(words.substring("file ".length()))));
        } else {
            switch (words) {
                case "comes", "line returns" -> comes(name);
                case "line drops" -> stay(name).line(false);
                case "leaves" -> leave(name);
                case "run ends" -> watch();
                case "whole frame" -> person(name).forget();
                case "restart" -> restart(false);
                case "kill" -> restart(true);
                case "journal" -> {
                    return shown(
                            group == null ? journal() : group.journal(stay(name).name(), AttemptLine.SHIPPED_COURSE));
                }
                case "exports" -> {
                    return exports();
                }
                default -> throw new IllegalArgumentException("no such step: " + words);
            }
        }
        return List.of();
    }

    private ClassStay stay(String name) {
        return Objects.requireNonNull(stays.get(name), () -> name + " is not here");
    }

    private void comes(String name) throws Exception {
        ClassStay stay = stays.get(name);
        if (stay == null) {
            open(name);
        } else {
            stay.line(true);
            person(name).forget();
        }
    }

    private void leave(String name) {
        person(name).hangUp();
        people.remove(name);
        Optional.ofNullable(stays.remove(name)).ifPresent(ClassStay::close);
    }

    private void restart(boolean isKilled) throws Exception {
        if (group != null && !isKilled) {
            close();
            people.clear();
            stays.clear();
            group = new OpenedClass(home, file.roster(), () -> now);
            return;
        }
        TranscriptPerson person = person(TranscriptFile.ALONE);
        if (isKilled) {
            person.kill();
        } else {
            person.hangUp();
        }
        open(TranscriptFile.ALONE);
    }

    private void open(String name) throws Exception {
        OpenedClass host = group;
        if (host == null) {
            people.put(name, person(name, tutor.open(file.setting("start"), size), tutor.isPlain()));
        } else {
            Member member = file.member(name);
            OpenedTutor own = tutor.with(member.has("lines"), member.has("es"));
            ClassStay stay = member.has("projector")
                    ? host.project(file.people().get(0))
                    : host.join(member.has("guest") ? GuestName.of(name) : name);
            OpenedSession opened = member.has("projector")
                    ? own.project(size, host.store(), stay.link())
                    : own.open(stay.name(), file.setting("start"), size, host.store(), stay.link());
            TranscriptPerson person = person(name, opened, own.isPlain());
            stays.put(name, stay);
            people.put(name, person);
            stay.attach(person::post);
        }
    }

    private TranscriptPerson person(String name, OpenedSession opened, boolean isPlain) {
        return isPlain
                ? new LinePerson(name, opened.context(), opened.opening(), size.columns())
                : new ScreenPerson(name, opened.context(), opened.opening(), size, time);
    }

    private void pass(int count, String unit) throws Exception {
        Duration passed = switch (unit.charAt(0)) {
            case 's' -> Duration.ofSeconds(count);
            case 'm' -> Duration.ofMinutes(count);
            default -> Duration.ofDays(count);
        };
        if (unit.equals("s")) {
            for (Duration done = Duration.ZERO; done.compareTo(passed) < 0; done = done.plus(FRAME)) {
                tick();
            }
        }
        now = now.plus(passed);
        if (group != null) {
            group.pass(passed.toNanos());
        }
    }

    /** Lets races go on until none does by itself. */
    private void watch() throws Exception {
        while (tick()) {
            now = now.plus(FRAME);
        }
    }

    /** Shows the next moment of all races. Returns false if none goes on. */
    private boolean tick() throws Exception {
        time.move(FRAME);
        boolean isTraining = false;
        for (TranscriptPerson person : people.values()) {
            isTraining |= person.tick();
        }
        if (isTraining) {
            settle();
        }
        return isTraining;
    }

    /** Lets all people hear what the others have done. */
    private void settle() throws Exception {
        if (group != null) {
            group.settle();
        }
        people.values().forEach(TranscriptPerson::settle);
    }

    /** Returns the lines of the journal that are new. */
    private List<String> journal() throws IOException {
        List<String> lines = Files.exists(tutor.journal()) ? Files.readAllLines(tutor.journal()) : List.of();
        List<String> fresh = lines.subList(journaled, lines.size());
        journaled = lines.size();
        return fresh;
    }

    /** Returns lines as a transcript has what is seen. */
    static List<String> shown(List<String> lines) {
        return lines.stream().map(each -> ("| " + each).stripTrailing()).toList();
    }

    /** Returns the paths of the files that have been exported. */
    private List<String> exports() throws IOException {
        try (Stream<Path> files = Files.walk(home.resolve("exports"))) {
            return shown(files.filter(Files::isRegularFile)
                    .map(each -> home.relativize(each).toString())
                    .sorted()
                    .toList());
        }
    }

    @Override
    public void close() {
        people.values().forEach(TranscriptPerson::hangUp);
        stays.values().forEach(ClassStay::close);
        if (group != null) {
            group.close();
        }
    }
}
