package descenso.transcript;

import descenso.tui.Size;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A transcript as its file has it. The file begins with comments, which say in words what happens, and settings:
 *
 * <ul>
 *   <li>{@code course: NAME}: a folder of courses in the resources of the tests; the given files without one
 *   <li>{@code start: learn momentum}: the words of the command line; in a class, the page at which all begin
 *   <li>{@code mode: lines}: plain mode; otherwise a screen of {@code size: 80x24}
 *   <li>{@code language: en}, {@code characters: ascii}
 *   <li>{@code motion: shown}: races are played step by step; otherwise a screen shows their end at once
 *   <li>{@code class: eva staff, wall projector, ana, bo lines, gus guest, zoe es}: the people of a class, some in
 *       plain mode, as a guest or in Spanish; the projector is that of the first. Without it there is one learner at a
 *       terminal
 *   <li>{@code also: program}: the packaged program is to answer so too, on a real terminal, and a class through ssh
 * </ul>
 *
 * <p>After the first empty line come the steps. The names of the people of the class who do the same, one after the
 * other, stand before the sign:
 *
 * <ul>
 *   <li>{@code >} what is typed: a line in plain mode, otherwise keys ({@link descenso.testing.KeySequence})
 *   <li>{@code *} what happens otherwise: {@code 3 days}, {@code 2 s}, {@code run ends}, {@code size 120x40},
 *       {@code whole frame}, {@code restart}, {@code kill}; {@code journal}, {@code exports} (the paths of exported
 *       files) and {@code file exports/PATH} show what was written; in a class {@code comes}, {@code line drops},
 *       {@code line returns}, {@code leaves}; {@code restart} is then that of the server, without people, and
 *       {@code journal} the answers that are kept of a person
 *   <li>{@code >>} and {@code **} do the same without showing what is then seen, as another transcript does
 *   <li>{@code $} a command line without a terminal; {@code ./} leads to the given files and to what the program
 *       writes: {@code ./data}, {@code ./state}, {@code ./exports}
 *   <li>{@code |} what is then seen: a paragraph, a line of the journal, or a row of the screen by its number. A screen
 *       is shown whole at first, without empty rows, and later by the rows that have changed; {@code 7-9|} are empty
 *       now. What several people see alike stands there once.
 *   <li>{@code !} a line of the error stream, and {@code =} the exit status unless it is 0
 *   <li>{@code #} a comment
 * </ul>
 *
 * <p>Given files are at the end, each below a line with its path, {@code -- lessons/optimizers/course.yaml --}.
 *
 * @param head the lines up to the first empty one
 * @param files the contents of the given files by their paths
 */
public record TranscriptFile(
        Path path, Map<String, String> settings, List<String> head, List<Line> lines, Map<String, String> files) {

    /** Name of the learner of a transcript without a class. */
    public static final String ALONE = "";

    private static final Path RESOURCES = Path.of("src", "test", "resources");

    private static final Path FOLDER = RESOURCES.resolve("sessions");

    private static final Pattern LINE = Pattern.compile("([a-z ]*?) *([-\\d]*)(>>|\\*\\*|[>*$|!=])(?: (.*))?");

    private static final Pattern FILE = Pattern.compile("-- (\\S+) --");

    /**
     * A line between the head and the given files.
     *
     * @param text the whole line
     * @param number its number in the file, from 1
     * @param people the people who act or see; empty if there is one learner
     * @param rows the numbers of rows of a screen, as 3 or 7-9; empty for all else
     * @param sign what the line is; empty for a comment or an empty line
     * @param words what stands behind the sign
     * @param isQuiet whether what is then seen is not shown
     */
    public record Line(
            String text, int number, List<String> people, String rows, String sign, String words, boolean isQuiet) {

        static Line of(String text, int number) {
            if (text.isEmpty() || text.startsWith("#")) {
                return new Line(text, number, List.of(), "", "", "", false);
            }
            Matcher parts = LINE.matcher(text);
            if (!parts.matches()) {
                throw new IllegalArgumentException(number + ": a line without a sign: " + text);
            }
            List<String> people = parts.group(1).isEmpty()
                    ? List.of()
                    : List.of(parts.group(1).split(" "));
            String words = Optional.ofNullable(parts.group(4)).orElse("");
            String sign = parts.group(3);
            return new Line(text, number, people, parts.group(2), sign.substring(0, 1), words, sign.length() > 1);
        }

        /** Tests whether something is typed or happens. */
        public boolean isStep() {
            return !sign.isEmpty() && ">*$".contains(sign);
        }

        public boolean isOutput() {
            return !sign.isEmpty() && !isStep();
        }

        /** Returns the people who act or see; without a class {@link #ALONE}. */
        public List<String> persons() {
            return people.isEmpty() ? List.of(ALONE) : people;
        }
    }

    /**
     * A person of a class.
     *
     * @param traits what stands behind the name
     */
    record Member(String name, List<String> traits) {

        boolean has(String trait) {
            return traits.contains(trait);
        }
    }

    /** Returns all transcripts, or those of an area ({@code -Dtranscripts=lab}). */
    public static List<TranscriptFile> all() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER.resolve(System.getProperty("transcripts", "")))) {
            List<TranscriptFile> all = new ArrayList<>();
            for (Path file : files.filter(each -> each.toString().endsWith(".txt") && !FOLDER.equals(each.getParent()))
                    .sorted()
                    .toList()) {
                all.add(read(file));
            }
            return all;
        }
    }

    private static TranscriptFile read(Path path) throws IOException {
        Map<String, String> settings = new LinkedHashMap<>();
        List<String> head = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        Map<String, String> files = new LinkedHashMap<>();
        Optional<String> file = Optional.empty();
        int number = 0;
        for (String text : Files.readAllLines(path)) {
            number++;
            Matcher name = FILE.matcher(text);
            if (name.matches()) {
                file = Optional.of(name.group(1));
                files.put(name.group(1), "");
            } else if (file.isPresent()) {
                files.merge(file.get(), text + "\n", String::concat);
            } else if (!lines.isEmpty() || text.isEmpty()) {
                lines.add(Line.of(text, number));
            } else {
                head.add(text);
                if (!text.startsWith("#")) {
                    String[] setting = text.split(": ", 2);
                    settings.put(setting[0], setting[1]);
                }
            }
        }
        return new TranscriptFile(path, settings, head, lines, files);
    }

    /** Returns a setting; empty if the file does not have it. */
    public String setting(String name) {
        return settings.getOrDefault(name, "");
    }

    /** Returns the language of the texts that the program says. */
    public String language() {
        return settings.getOrDefault("language", "en");
    }

    /** Returns the size at the beginning. */
    public Size size() {
        return size(settings.getOrDefault("size", "80x24"));
    }

    /** Parses a size in the form 80x24. */
    public static Size size(String text) {
        int cross = text.indexOf('x');
        return new Size(Integer.parseInt(text.substring(0, cross)), Integer.parseInt(text.substring(cross + 1)));
    }

    /** Returns the people of the class; none without a class. */
    private List<Member> members() {
        return Stream.of(setting("class").split(", ", -1))
                .filter(each -> !each.isEmpty())
                .map(each -> List.of(each.split(" ", -1)))
                .map(words -> new Member(words.get(0), words.subList(1, words.size())))
                .toList();
    }

    /** Returns the names of the people of the class; none without a class. */
    public List<String> people() {
        return members().stream().map(Member::name).toList();
    }

    Member member(String name) {
        return members().get(people().indexOf(name));
    }

    /** Returns the lines of the roster of the class: the staff, and the learners, who are in group A. */
    public String roster() {
        StringBuilder roster = new StringBuilder("name,group\n");
        for (Member member : members()) {
            if (!member.has("guest") && !member.has("projector")) {
                roster.append(member.name()).append(member.has("staff") ? ",staff\n" : ",A\n");
            }
        }
        return roster.toString();
    }

    /** Writes the given files into a folder. Returns the folder of the course. */
    public Path unpack(Path home) throws IOException {
        for (Map.Entry<String, String> given : files.entrySet()) {
            Path at = home.resolve(given.getKey());
            Files.createDirectories(at.getParent());
            Files.writeString(at, given.getValue());
        }
        Path courses = settings.containsKey("course") ? RESOURCES.resolve(setting("course")) : home;
        return courses.resolve(Path.of("lessons", "optimizers"));
    }

    /** Returns what the file says to be seen after a step. */
    public List<Line> after(Line step) {
        int from = lines.indexOf(step) + 1;
        return lines.subList(from, lines.size()).stream()
                .takeWhile(Line::isOutput)
                .toList();
    }

    /** Returns the file as it would be with other output below each step. */
    String with(Map<Line, List<String>> output) {
        StringBuilder text = new StringBuilder();
        head.forEach(each -> text.append(each).append('\n'));
        for (Line line : lines) {
            if (!line.isOutput()) {
                text.append(line.text()).append('\n');
                output.getOrDefault(line, List.of())
                        .forEach(each -> text.append(each).append('\n'));
            }
        }
        files.forEach(
                (at, content) -> text.append("-- ").append(at).append(" --\n").append(content));
        return text.toString();
    }

    /** Returns the path below the folder of all transcripts, as the name of a test. */
    @Override
    public String toString() {
        return FOLDER.relativize(path).toString();
    }
}
