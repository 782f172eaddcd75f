package descenso.endtoend;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A real terminal of 80×24 with an interactive shell in the project's folder: a tmux server for one test, which types
 * into it and reads its screen. The shell edits no lines, so it does not repair the tty after the program.
 */
final class Tmux implements BeforeEachCallback, AfterEachCallback {

    private static final String PROMPT = "$ ";

    /** The output lines of a command, and its exit status. */
    record CommandOutput(List<String> lines, int status) {}

    private Path folder = Path.of("");

    @Override
    public void beforeEach(ExtensionContext context) throws IOException {
        begin();
    }

    /** Opens the terminal. */
    void begin() throws IOException {
        boolean found = Processes.succeeds("tmux", "-V");
        assertThat(found || System.getenv("CI") == null).as("tmux is installed").isTrue();
        assumeTrue(found, "tmux is missing: the program is not tried on a real terminal");
        folder = Files.createTempDirectory("descenso");
        List<String> start = new ArrayList<>(List.of("new-session", "-x", "80", "-y", "24", "-d", "--", "env", "-i"));
        start.addAll(environment());
        start.addAll(List.of("bash", "--norc", "--noprofile", "--noediting", "-i"));
        tmux(start.toArray(String[]::new));
        tmux("pipe-pane", "-O", "cat >'" + folder.resolve("written") + "'");
        waitForPrompt();
    }

    @Override
    public void afterEach(ExtensionContext context) throws IOException {
        end();
    }

    /** Closes the terminal and ends all that runs in it. */
    void end() throws IOException {
        if (Processes.succeeds(command("has-session"))) {
            ProcessHandle shell = shellProcess();
            List<ProcessHandle> left =
                    Stream.concat(shell.descendants(), Stream.of(shell)).toList();
            tmux("kill-server");
            left.forEach(ProcessHandle::destroyForcibly);
            Processes.waitForTheEndOf(left, new Deadline());
        }
        Folders.delete(folder);
    }

    private List<String> environment() {
        return List.of(
                "TERM=xterm-256color",
                "COLORTERM=truecolor",
                "LANG=C.UTF-8",
                "XDG_STATE_HOME=" + folder.resolve("state"),
                "HOME=" + folder,
                "HISTFILE=",
                "JAVA_HOME=" + System.getProperty("java.home"),
                "PATH=" + System.getenv("PATH"),
                "PS1=" + PROMPT);
    }

    /** Returns a folder that is deleted with the terminal. */
    Path folder() {
        return folder;
    }

    /** Types a line and Enter. */
    void run(String line) {
        type(line);
        send("Enter");
    }

    /** Presses keys, named as in tmux. */
    void send(String... keys) {
        List<String> words = new ArrayList<>(List.of("send-keys"));
        words.addAll(List.of(keys));
        tmux(words.toArray(String[]::new));
    }

    void type(String text) {
        tmux("send-keys", "-l", text);
    }

    /** Pastes a text, with brackets if the program asked for them. */
    void paste(String text) {
        tmux("set-buffer", text);
        tmux("paste-buffer", "-p");
    }

    void resize(int columns, int rows) {
        tmux("resize-window", "-x", Integer.toString(columns), "-y", Integer.toString(rows));
    }

    /** Closes the terminal, as closing its window does. */
    void close() {
        tmux("kill-pane");
    }

    /** Returns the visible rows without the blanks at their ends. */
    String screen() {
        return tmux("capture-pane", "-p");
    }

    /** Returns the lines on the screen, joined where its edge wrapped them. */
    String unfolded() {
        return tmux("capture-pane", "-p", "-J")
                .lines()
                .map(String::stripTrailing)
                .collect(joining("\n"))
                .strip();
    }

    /** Returns the screen with the escape sequences of its colours. */
    String looks() {
        return tmux("capture-pane", "-p", "-e");
    }

    /** Returns everything written to the terminal so far, one char for each byte. */
    String written() {
        try {
            return Files.readString(folder.resolve("written"), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    String waitFor(String text) {
        return waitFor("“" + text + "”", screen -> screen.contains(text));
    }

    /** Waits until the screen is another; returns it. */
    String waitForChange(String before) {
        return waitFor("another screen", screen -> !screen.equals(before));
    }

    /** Waits until the shell asks for a command. */
    void waitForPrompt() {
        waitFor("a prompt", screen -> screen.stripTrailing().endsWith(PROMPT.strip()));
    }

    /** Clears a screen on which a prompt follows other lines. A wait for a prompt could end at that of before. */
    void clear() {
        run("clear");
        waitFor("a cleared screen", screen -> screen.strip().equals(PROMPT.strip()));
    }

    /** Waits for a screen that is equal in two successive captures, so that it is not half drawn; returns it. */
    String waitFor(String what, Predicate<String> expected) {
        String before = "";
        String screen = screen();
        for (Deadline deadline = new Deadline(); !screen.equals(before) || !expected.test(screen); ) {
            deadline.check(what + " did not come", screen);
            before = screen;
            screen = screen();
        }
        return screen;
    }

    /** Runs a command that ends by itself; returns its output. */
    CommandOutput outputOf(String command) {
        String line = command + "; echo \"=$?=\"";
        run(line);
        Pattern outcome = Pattern.compile(Pattern.quote(line) + "\\s*\\n((?s:.*?))=(\\d+)=");
        String screen = unfolded();
        Matcher matcher = outcome.matcher(screen);
        for (Deadline deadline = new Deadline(); !matcher.find(); matcher = outcome.matcher(screen)) {
            deadline.check(command + " did not end", screen);
            screen = unfolded();
        }
        return new CommandOutput(matcher.group(1).lines().toList(), Integer.parseInt(matcher.group(2)));
    }

    /** Returns the settings of the tty as {@code stty -g} prints them, read from outside. */
    String settings() {
        return Processes.outputFrom(Path.of(format("#{pane_tty}")), "stty", "-g");
    }

    /** Returns whether the ordinary screen is shown, with a cursor. */
    boolean isOrdinary() {
        return format("#{alternate_on} #{cursor_flag}").equals("0 1");
    }

    /** Returns the foreground program of the shell. */
    ProcessHandle program() {
        return shellProcess().children().findAny().orElseThrow();
    }

    /**
     * Kills the program and waits until the shell has reported that, anywhere on the screen, and asks for a command.
     */
    void kill() {
        int before = written().length();
        program().destroyForcibly();
        waitUntilWritten(before, "Killed");
        int killed = written().length();
        send("Enter"); // typed keys that the program has not read would begin the next command
        waitUntilWritten(killed, "");
    }

    /** Waits for a text and then a prompt in the output after that byte. */
    private void waitUntilWritten(int from, String words) {
        String written = "";
        for (Deadline deadline = new Deadline(); !written.contains(words) || !written.endsWith(PROMPT); ) {
            deadline.check("“" + words + "” and a prompt did not come", screen());
            written = written().substring(from);
        }
    }

    private ProcessHandle shellProcess() {
        return ProcessHandle.of(Long.parseLong(format("#{pane_pid}"))).orElseThrow();
    }

    private String format(String variable) {
        return tmux("display-message", "-p", variable).strip();
    }

    private String tmux(String... words) {
        return Processes.output(command(words));
    }

    private String[] command(String... words) {
        List<String> command = new ArrayList<>(List.of("tmux", "-u", "-f", "/dev/null", "-S"));
        command.add(folder.resolve("tmux").toString());
        command.addAll(List.of(words));
        return command.toArray(String[]::new);
    }
}
