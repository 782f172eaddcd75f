package descenso.plain;

import descenso.app.Update;
import descenso.phrases.Controls;
import descenso.phrases.MessageKey;
import descenso.runtime.PlainSession;
import descenso.runtime.Workers;
import descenso.terminal.LineTty;
import descenso.terminal.ProcessJob;
import descenso.tui.CharacterSet;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.jline.reader.Candidate;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.impl.DefaultParser;
import org.jline.terminal.Terminal;

/** One learner and the tutor, line by line. */
public record LineByLine(Update opening, Workers workers) {

    /** Where nobody says how wide a line is. */
    public static final int USUAL_WIDTH = 80;

    /** How many characters a line from elsewhere may have. */
    public static final int LONGEST = StreamLineSource.LIMIT;

    /**
     * Lines of a file or of another program, until there are no more.
     *
     * @param width of a line that is written, in cells
     * @return false where one could not be done, or the learner's place not be kept
     * @throws UncheckedIOException where they cannot be read, or one is longer than {@link #LONGEST}
     */
    public boolean piped(InputStream input, OutputStream output, int width) {
        PlainOutput voice = voice(output, () -> width);
        BufferedReader reader = new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8));
        ProgressAnnouncer meanwhile = new ProgressAnnouncer(voice, workers.clock(), false);
        PlainSession dialogue = new PlainSession(opening, workers, meanwhile);
        return new PlainLoop(dialogue, meanwhile, new StreamLineSource(reader, voice), voice, new CommandVocabulary())
                .run();
    }

    /**
     * Lines that somebody types at the terminal that the program was started in, be it one that only writes line after line.
     * ^C stops what goes on, ^D ends all.
     *
     * @param environment what names the terminal
     * @param history the file that keeps what was typed; empty where none does
     * @return whether the learner's place was kept
     * @throws IOException when the terminal does not answer
     */
    public boolean typed(Map<String, String> environment, Optional<Path> history) throws IOException {
        try (Terminal terminal = LineTty.open(environment)) {
            return typed(terminal, history);
        }
    }

    boolean typed(Terminal terminal, Optional<Path> history) {
        PlainOutput voice = voice(terminal.output(), () -> width(terminal));
        ProgressAnnouncer meanwhile = new ProgressAnnouncer(voice, workers.clock(), true);
        PlainSession dialogue = new PlainSession(opening, workers, meanwhile);
        CommandVocabulary vocabulary = new CommandVocabulary();
        TypedWords words = new TypedWords();
        LineReader reader = reader(terminal, history, words, new Completion(vocabulary, dialogue::tutor));
        if (words.isDamaged()) {
            voice.say(opening.tutor().study().speech().say(MessageKey.PLAIN_WORDS_DAMAGED));
        }
        new SuspendHandler(terminal, terminal.getAttributes(), new ProcessJob()).bind(reader);
        terminal.handle(Terminal.Signal.INT, signal -> dialogue.stop());
        new PlainLoop(dialogue, meanwhile, new TerminalLineSource(reader), voice, vocabulary).run();
        return dialogue.isPlaceKept();
    }

    private PlainOutput voice(OutputStream output, IntSupplier width) {
        CharacterSet glyphs = opening.tutor().study().speech().glyphs();
        return new PlainOutput(new PrintStream(output, false, StandardCharsets.UTF_8), glyphs, width);
    }

    /** Words are taken as they are typed, apostrophes, backslashes and exclamation marks too. */
    private static LineReader reader(
            Terminal terminal, Optional<Path> history, TypedWords words, Completion completion) {
        LineReader reader = LineReaderBuilder.builder()
                .terminal(terminal)
                .parser(new DefaultParser().quoteChars(new char[0]).escapeChars(new char[0]))
                .completer((any, line, candidates) -> completion.of(line.line().substring(0, line.cursor())).stream()
                        .map(LineByLine::candidate)
                        .forEach(candidates::add))
                .variable(LineReader.HISTORY_FILE, history.orElse(null))
                .history(words)
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .option(LineReader.Option.BRACKETED_PASTE, false)
                .build();
        words.attach(reader);
        return reader;
    }

    /** Offers the word, with {@link Controls} shown; what is typed after a folder goes on in the same word. */
    static Candidate candidate(String word) {
        return new Candidate(word, Controls.shown(word), null, null, null, null, !word.endsWith("/"));
    }

    private static int width(Terminal terminal) {
        return terminal.getColumns() > 0 ? terminal.getColumns() : USUAL_WIDTH;
    }
}
