package descenso.endtoend;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import descenso.cli.OpenedTutor;
import descenso.progress.AttemptLine;
import descenso.store.SqlStore;
import descenso.testing.KeySequence;
import descenso.testing.ScriptedLearner;
import descenso.transcript.TranscriptFile;
import descenso.transcript.TranscriptFile.Line;
import descenso.tui.Key;
import descenso.tui.Size;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tests that the packaged program answers as the marked transcripts say: on a real terminal, line by line through a
 * pipe, and in a class through the client of OpenSSH.
 */
class TranscriptIT {

    private static final String ALONE = TranscriptFile.ALONE;

    /** Time after Escape in which no other key may come, in milliseconds: together they could be another key. */
    private static final long ESCAPE_MS = 200;

    private final Map<String, Tmux> terminals = new LinkedHashMap<>();
    private final Map<String, String[]> expected = new LinkedHashMap<>();
    private Size size = new Size(80, 24);

    /** The command line that opens the program for a person. */
    private final Map<String, String> commands = new LinkedHashMap<>();

    static List<TranscriptFile> marked() throws IOException {
        return TranscriptFile.all().stream()
                .filter(file -> file.setting("also").equals("program"))
                .toList();
    }

    @AfterEach
    void close() throws IOException {
        for (Tmux terminal : terminals.values()) {
            terminal.end();
        }
    }

    @ParameterizedTest
    @MethodSource("marked")
    void packagedProgramAnswersAsTheTranscriptSays(TranscriptFile file) throws Exception {
        size = file.size();
        if (file.setting("mode").equals("lines")) {
            answerLines(file);
            return;
        }
        if (file.people().isEmpty()) {
            commands.put(ALONE, program(terminal(ALONE), file, file.setting("start")));
            terminal(ALONE).run(commands.get(ALONE));
        } else {
            serve(file);
        }
        for (Line line : file.lines()) {
            if (line.isStep()) {
                for (String name : line.persons()) {
                    step(name, line);
                }
                for (Line each : file.after(line)) {
                    if (each.rows().isEmpty()) {
                        assertThat(journal()).contains(each.words());
                    } else {
                        expect(each);
                    }
                }
                terminals.forEach((name, terminal) -> compare(line, name, terminal));
            }
        }
    }

    private void compare(Line line, String name, Tmux terminal) {
        String[] rows = expected.get(name);
        if (rows != null) {
            String frame = String.join("\n", rows).stripTrailing();
            terminal.waitFor(
                    "after line " + line.number() + ", " + line.text() + ": \n" + frame + "\n",
                    screen -> screen.lines()
                            .map(String::stripTrailing)
                            .collect(joining("\n"))
                            .stripTrailing()
                            .equals(frame));
        }
    }

    private void step(String name, Line line) throws Exception {
        Tmux terminal = terminal(name);
        if (line.sign().equals(">")) {
            for (KeySequence each : KeySequence.keys(line.words())) {
                press(terminal, each.key());
            }
            return;
        }
        assertThat(line.isQuiet()).as("a step without output: %s", line.text()).isFalse();
        switch (line.words()) {
            case "comes", "line returns" -> terminal.run(commands.get(name));
            case "line drops" -> {
                terminal.kill();
                expected.remove(name); // the shell is seen
            }
            case "restart" -> {
                terminal.send("q");
                terminal.waitForPrompt();
                terminal.run(commands.get(ALONE));
            }
            case "kill" -> {
                terminal.kill();
                terminal.run(commands.get(ALONE));
            }
            case "whole frame", "journal" -> {}
            default -> {
                assertThat(line.words()).as("a step for the program").startsWith("size ");
                size = TranscriptFile.size(line.words().substring("size ".length()));
                terminal.resize(size.columns(), size.rows());
                expected.put(name, empty());
            }
        }
    }

    private static void press(Tmux terminal, Key key) throws InterruptedException {
        if (key.types()) {
            terminal.type(Character.toString(key.character()));
            return;
        }
        String name = key.code() == Key.Code.CHARACTER
                ? "C-" + Character.toString(key.character())
                : switch (key.code()) {
                    case BACKSPACE -> "BSpace";
                    case PAGE_UP -> "PageUp";
                    case PAGE_DOWN -> "PageDown";
                    case TAB -> key.shift() ? "BTab" : "Tab";
                    default ->
                        key.code().name().charAt(0)
                                + key.code().name().substring(1).toLowerCase(Locale.ROOT);
                };
        terminal.send(name);
        if (key.equals(Key.ESCAPE)) {
            TimeUnit.MILLISECONDS.sleep(ESCAPE_MS);
        }
    }

    private List<String> journal() throws IOException {
        return Files.readAllLines(terminal(ALONE).folder().resolve(Path.of("data", "descenso", "me.jsonl")));
    }

    /** Notes what the transcript says to be seen. */
    private void expect(Line line) {
        for (String name : line.persons()) {
            String[] rows = expected.computeIfAbsent(name, any -> empty());
            int dash = line.rows().indexOf('-');
            int first = Integer.parseInt(
                    line.rows().substring(0, dash < 0 ? line.rows().length() : dash));
            int last = Integer.parseInt(line.rows().substring(dash + 1));
            Arrays.fill(rows, first - 1, last, line.words());
        }
    }

    private String[] empty() {
        String[] rows = new String[size.rows()];
        Arrays.fill(rows, "");
        return rows;
    }

    private Tmux terminal(String name) throws IOException {
        Tmux terminal = terminals.get(name);
        if (terminal == null) {
            terminal = new Tmux();
            terminals.put(name, terminal);
            terminal.begin();
        }
        return terminal;
    }

    /** Returns the command line of the program with the files of a terminal and the clock of the transcripts. */
    private static String program(Tmux terminal, TranscriptFile file, String words) throws IOException {
        Path home = terminal.folder();
        return "DESCENSO_NOW=" + ScriptedLearner.NOON + " TZ=UTC DESCENSO_SEED=1 NO_MOTION=1 XDG_DATA_HOME="
                + home.resolve("data") + " DESCENSO_COURSE=" + file.unpack(home) + " ./run.sh --lang "
                + file.language() + " " + words;
    }

    /** Starts the server of a class with a key for each person. */
    private void serve(TranscriptFile file) throws IOException {
        OpenSsh.require();
        Tmux server = terminal("the server");
        Path folder = server.folder();
        String store = "jdbc:sqlite:" + folder.resolve("class.sqlite");
        List<String> roster = new ArrayList<>();
        for (String member : file.roster().lines().skip(1).toList()) {
            Path key = folder.resolve(member.substring(0, member.indexOf(',')));
            OpenSsh.makeKey(key);
            roster.add(member + "," + Files.readString(Path.of(key + ".pub")).strip());
        }
        Files.write(folder.resolve("roster.csv"), roster);
        try (SqlStore opened = new SqlStore(store, "places")) {
            for (String name : file.people()) {
                OpenedTutor.place(opened, AttemptLine.SHIPPED_COURSE, name, file.setting("start"));
            }
        }
        server.run(
                program(server, file, "serve --port 0 --store " + store + " --roster " + folder.resolve("roster.csv")));
        String port = OpenSsh.port(server);
        for (String name : file.people()) {
            commands.put(name, OpenSsh.ssh(folder.resolve(name), port) + name + "@127.0.0.1");
        }
    }

    /** Types all lines through a pipe, and compares all that is said. */
    private void answerLines(TranscriptFile file) throws IOException {
        Tmux terminal = terminal(ALONE);
        List<String> typed = new ArrayList<>();
        List<String> said = new ArrayList<>();
        for (Line line : file.lines()) {
            assertThat(line.sign()).as("%s", line.text()).isNotEqualTo("*");
            if (line.sign().equals(">")) {
                typed.add(line.words());
            } else if (line.isOutput()) {
                said.add(line.words());
            }
        }
        Path input = Files.write(terminal.folder().resolve("typed"), typed);
        Path output = terminal.folder().resolve("said");
        String words = file.setting("start") + " --plain <" + input + " >" + output;
        terminal.outputOf(program(terminal, file, words));
        List<String> lines = Files.readAllLines(output);
        for (String each : typed) {
            assertThat(lines.removeIf(line -> line.endsWith(": " + each)))
                    .as(each)
                    .isTrue(); // prompts with what was typed
        }
        assertThat(lines).containsSubsequence(said);
    }
}
