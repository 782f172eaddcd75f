package descenso.plain;

import descenso.phrases.ControlCharacters;
import java.io.IOError;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.ParsedLine;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.DefaultParser;
import org.jline.terminal.Terminal;

/** Reads lines typed at the terminal, with completion and history. */
final class TerminalLineSource implements LineSource, Completer {

    private final LineReader reader;

    /** The completions of the line that is being typed. */
    private Function<String, List<String>> completions = line -> List.of();

    /**
     * Creates a source. Text is taken as typed, including apostrophes, backslashes and exclamation marks.
     *
     * @param history the file that keeps the typed lines; empty to keep none
     */
    TerminalLineSource(Terminal terminal, Optional<Path> history, LineHistory lineHistory) {
        reader = LineReaderBuilder.builder()
                .terminal(terminal)
                .parser(new DefaultParser().quoteChars(new char[0]).escapeChars(new char[0]))
                .completer(this)
                .variable(LineReader.HISTORY_FILE, history.orElse(null))
                .history(lineHistory)
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .option(LineReader.Option.BRACKETED_PASTE, false)
                .build();
        lineHistory.attach(reader);
    }

    LineReader reader() {
        return reader;
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
        if (FileCompletion.areMeant(rest)) {
            words.addAll(FileCompletion.of(rest));
        }
        words.stream().map(TerminalLineSource::candidate).forEach(candidates::add);
    }

    /**
     * Returns a completion that shows {@link ControlCharacters} as visible characters. After a folder, typing
     * continues the same word.
     */
    static Candidate candidate(String word) {
        return new Candidate(word, ControlCharacters.shown(word), null, null, null, null, !word.endsWith("/"));
    }
}
