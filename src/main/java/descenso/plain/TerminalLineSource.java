package descenso.plain;

import descenso.phrases.ControlCharacters;
import descenso.terminal.JobControl;
import java.io.IOError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jline.keymap.KeyMap;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.ParsedLine;
import org.jline.reader.Reference;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.DefaultParser;
import org.jline.reader.impl.history.DefaultHistory;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;

/** Reads lines typed at the terminal, with completion and history. */
final class TerminalLineSource implements LineSource, Completer {

    private static final String SUSPEND = "suspend";

    private final Terminal terminal;
    private final LineHistory history = new LineHistory();
    private final LineReader reader;

    /** The settings of the terminal before any typing. */
    private final Attributes found;

    /** The completions of the line that is being typed. */
    private Function<String, List<String>> completions = line -> List.of();

    /** Creates a source that keeps typed lines in a file, if any. Text is taken as typed, with all its signs. */
    TerminalLineSource(Terminal terminal, Optional<Path> file) {
        this.terminal = terminal;
        this.found = terminal.getAttributes();
        reader = LineReaderBuilder.builder()
                .terminal(terminal)
                .parser(new DefaultParser().quoteChars(new char[0]).escapeChars(new char[0]))
                .completer(this)
                .variable(LineReader.HISTORY_FILE, file.orElse(null))
                .history(history)
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .option(LineReader.Option.BRACKETED_PASTE, false)
                .build();
        history.attach(reader);
        reader.getWidgets().put(SUSPEND, this::suspend);
        Objects.requireNonNull(reader.getKeyMaps().get(LineReader.MAIN)).bind(new Reference(SUSPEND), KeyMap.ctrl('Z'));
    }

    /** Tests whether the history file could not be read, or was too long. */
    boolean isHistoryDamaged() {
        return history.isDamaged();
    }

    /** Handles ^Z while a line is typed: suspends the job with the terminal's original settings. */
    private boolean suspend() {
        Attributes typing = terminal.getAttributes();
        terminal.setAttributes(found);
        new JobControl().suspend();
        terminal.setAttributes(typing);
        reader.callWidget(LineReader.REDRAW_LINE);
        reader.callWidget(LineReader.REDISPLAY);
        return true;
    }

    @Override
    public Optional<String> next(String prompt, Function<String, List<String>> words) throws Stopped {
        completions = words;
        try {
            return Optional.of(reader.readLine(prompt));
        } catch (UserInterruptException e) {
            throw new Stopped();
        } catch (EndOfFileException | IllegalStateException | IOError e) {
            return Optional.empty(); // at ^D, or if a signal has closed the terminal meanwhile
        }
    }

    @Override
    public void complete(LineReader any, ParsedLine line, List<Candidate> candidates) {
        String typed = line.line().substring(0, line.cursor());
        List<String> words = new ArrayList<>(completions.apply(typed));
        int argument = typed.stripLeading().indexOf(' ');
        String rest =
                argument < 0 ? "" : typed.stripLeading().substring(argument).stripLeading();
        if (rest.contains("/") || rest.startsWith(".")) {
            words.addAll(files(rest));
        }
        words.stream().map(TerminalLineSource::candidate).forEach(candidates::add);
    }

    /** Returns the files in the typed folder, folders with a slash at the end; empty if it cannot be read. */
    private static List<String> files(String typed) {
        String folder = typed.substring(0, typed.lastIndexOf('/') + 1);
        try (Stream<Path> files = Files.list(Path.of(folder.isEmpty() ? "." : folder))) {
            return files.map(file -> folder + file.getFileName() + (Files.isDirectory(file) ? "/" : ""))
                    .sorted()
                    .toList();
        } catch (IOException | InvalidPathException e) {
            return List.of();
        }
    }

    /** Returns a completion with control characters made visible. After a folder, the same word goes on. */
    static Candidate candidate(String word) {
        return new Candidate(word, ControlCharacters.shown(word), null, null, null, null, !word.endsWith("/"));
    }

    /** The history of typed lines, kept in a file. A file that cannot be read is begun anew. */
    static final class LineHistory extends DefaultHistory {

        /** Maximum size of the history file, in bytes. The 10,000 lines that JLine keeps take half of it. */
        private static final long LONGEST = 1 << 20;

        private boolean isDamaged;

        boolean isDamaged() {
            return isDamaged;
        }

        @Override
        public void attach(LineReader reader) {
            if (reader.getVariable(LineReader.HISTORY_FILE) instanceof Path file && isTooLong(file)) {
                isDamaged = true;
                try {
                    Files.delete(file);
                } catch (IOException e) {
                    reader.setVariable(LineReader.HISTORY_FILE, null);
                }
            }
            super.attach(reader);
        }

        private static boolean isTooLong(Path file) {
            try {
                return Files.size(file) > LONGEST;
            } catch (IOException e) {
                return false;
            }
        }

        @Override
        public void load() throws IOException {
            try {
                super.load();
            } catch (IOException | RuntimeException e) {
                isDamaged = true;
                purge();
            }
        }
    }
}
