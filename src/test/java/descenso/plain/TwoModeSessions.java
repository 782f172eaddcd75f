package descenso.plain;

import descenso.app.LineWords;
import descenso.app.Message;
import descenso.app.Tutor;
import descenso.app.Tutor.TutorUpdate;
import descenso.app.screen.AppState;
import descenso.app.screen.AppState.DisplaySettings;
import descenso.app.screen.Command;
import descenso.app.screen.CommandTable.ScreenCommand;
import descenso.app.screen.CourseState;
import descenso.app.screen.LearnerHistory;
import descenso.phrases.Language;
import descenso.phrases.MessageKey;
import descenso.phrases.Messages;
import descenso.plot.Raster;
import descenso.progress.Attempt;
import descenso.progress.Journal;
import descenso.progress.LearningRecord;
import descenso.progress.SavedState;
import descenso.progress.SavedState.Bookmark;
import descenso.progress.SavedState.StateFile;
import descenso.runtime.Session;
import descenso.runtime.SessionFiles;
import descenso.runtime.SessionPort;
import descenso.runtime.SharedLibrary;
import descenso.testing.KeySequence;
import descenso.tui.CharacterSet;
import descenso.tui.Key;
import descenso.tui.Size;
import descenso.tui.Theme;
import descenso.view.text.UiText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs scripts in two modes: by keys with frames, and line by line in plain mode. */
final class TwoModeSessions {

    private static final Size SCREEN = new Size(80, 24);
    private static final Size ENDLESS = new Size(80, 100_000);

    /** Maximum number of presses of a key that is repeated until it leads elsewhere. */
    private static final int MOST_PRESSES = 60;

    private static final Theme THEME = Theme.all().get(0);

    private static final Map<Language, DisplaySettings> FRAME_SETTINGS = all(TwoModeSessions::frameSettings);

    private static final Map<Language, DisplaySettings> PLAIN_SETTINGS = all(TwoModeSessions::createPlainSettings);

    private TwoModeSessions() {}

    private static Map<Language, DisplaySettings> all(Function<Language, DisplaySettings> settings) {
        return Arrays.stream(Language.values()).collect(Collectors.toUnmodifiableMap(Function.identity(), settings));
    }

    /** Returns the settings of a session with frames. */
    private static DisplaySettings frameSettings(Language language) {
        UiText texts = new UiText(Messages.in(language), CharacterSet.UNICODE);
        return new DisplaySettings(texts, THEME, Raster.of(CharacterSet.UNICODE), SCREEN, false);
    }

    private static DisplaySettings createPlainSettings(Language language) {
        UiText texts = new UiText(Messages.spoken(language), CharacterSet.LATIN);
        return new DisplaySettings(texts, THEME, Raster.ASCII, ENDLESS, false);
    }

    /** Returns the settings of plain mode. */
    static DisplaySettings plainSettings(Language language) {
        return Objects.requireNonNull(PLAIN_SETTINGS.get(language));
    }

    /**
     * The result of a session.
     *
     * @param attempts all attempts of the journal
     * @param exported the names of the exported files
     * @param output the output of plain mode; empty for a session by keys
     */
    record SessionResult(
            Tutor tutor,
            boolean isOver,
            List<Attempt> attempts,
            SavedState saved,
            List<String> exported,
            String output) {}

    /** The files of a learner, in a folder of their own. */
    private record Home(Path folder, TwoModeScriptStart start) {

        SessionFiles resources() {
            return new SessionFiles(state(), journal(), SharedLibrary.of(start.course()), folder);
        }

        private StateFile state() {
            return new StateFile(folder.resolve("place.properties"));
        }

        private Journal journal() {
            return new Journal(folder.resolve("me.jsonl"));
        }

        Session session(DisplaySettings settings, SessionPort port) {
            return Session.inPlainMode(
                    resources().context(() -> 0, () -> TwoModeScriptStart.NOON),
                    SessionFiles.EXECUTORS.openDirectScheduler(),
                    opening(settings),
                    port);
        }

        /** Opens the tutor as the command line does. */
        private TutorUpdate opening(DisplaySettings settings) {
            try {
                for (Attempt attempt : start.past()) {
                    journal().append(attempt);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            CourseState courseState = CourseState.opening(
                    Bookmark.atTop(start.screen()),
                    0,
                    Set.of(),
                    Map.of(),
                    LearnerHistory.withoutDate(LearningRecord.of(start.past())));
            AppState state = AppState.opening(start.course().course(), settings, courseState);
            return start.opening().apply(state).and(new Command.LoadHistory());
        }

        SessionResult result(Session session, boolean isOver, String output) {
            try {
                return new SessionResult(
                        session.tutor(), isOver, journal().read().attempts(), state().read(), exported(), output);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private List<String> exported() throws IOException {
            try (Stream<Path> files = Files.walk(folder, 2)) {
                return files.filter(file -> !folder.equals(file.getParent()) && Files.isRegularFile(file))
                        .map(file -> folder.relativize(file).toString())
                        .sorted()
                        .toList();
            }
        }
    }

    /**
     * A session that a script controls by keys.
     *
     * @param look receives every key before it is pressed, with the tutor at that moment
     */
    record KeySession(Path folder, TwoModeScriptStart start, Language language, Consumer<KeyPress> look) {

        /** A key that is about to be pressed. */
        record KeyPress(Tutor tutor, Key key) {

            /** Returns the command that the key gives; empty if the key types a character. */
            Optional<ScreenCommand<?>> binding() {
                return tutor.screen().commands(tutor.state()).rows().stream()
                        .filter(row -> row.keys().contains(key))
                        .<ScreenCommand<?>>map(row -> row)
                        .findFirst();
            }
        }

        SessionResult run(List<KeySequence> keys) {
            Home home = new Home(folder, start);
            KeyPort port = new KeyPort(new ArrayDeque<>(keys), look);
            try (Session session = home.session(Objects.requireNonNull(FRAME_SETTINGS.get(language)), port)) {
                session.run();
                return home.result(session, !port.isAtEnd, "");
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    /** A keyboard on which the keys of a script are pressed. */
    private static final class KeyPort implements SessionPort {

        private final Deque<KeySequence> keys;
        private final Consumer<KeySession.KeyPress> look;

        /** Number of times that the first key has been pressed. */
        private int presses;

        /** The content when it was pressed first. */
        private Object begin = "";

        /** True if the session has asked for more keys than the script has. */
        private boolean isAtEnd;

        KeyPort(Deque<KeySequence> keys, Consumer<KeySession.KeyPress> look) {
            this.keys = keys;
            this.look = look;
        }

        @Override
        public Optional<Message> open(Tutor tutor) {
            return Optional.empty();
        }

        @Override
        public void show(Tutor tutor) {}

        @Override
        public Message next(Tutor tutor) {
            for (KeySequence key = keys.peek(); key != null; key = keys.peek()) {
                begin = presses == 0 ? here(tutor) : begin;
                if (presses < (key.isRepeated() ? MOST_PRESSES : 1) && begin.equals(here(tutor))) {
                    presses++;
                    look.accept(new KeySession.KeyPress(tutor, key.key()));
                    return new Message.Pressed(key.key());
                }
                presses = 0;
                keys.remove();
            }
            isAtEnd = true;
            return new Message.Closed();
        }

        @Override
        public void processed(Message message, Tutor tutor) {}

        @Override
        public void reply(Command.Reply reply, Tutor tutor) {}

        @Override
        public void end(Tutor tutor, boolean isPlaceKept) {}

        /** Returns a value that changes when a key leads to other content, not when it goes on within the same. */
        private static Object here(Tutor tutor) {
            Object place = tutor.plain().contentKey();
            String page = tutor.state().bookmark().pageId();
            return List.of(tutor.screen().getClass(), place instanceof Bookmark ? page : place);
        }
    }

    /**
     * A session that a script controls line by line in plain mode.
     *
     * @param words receives the commands of the lines
     */
    record LineSession(Path folder, TwoModeScriptStart start, Language language, Set<MessageKey> words) {

        /**
         * Runs the session.
         *
         * @throws AssertionError if a line was not carried out
         */
        SessionResult run(List<String> lines) {
            Home home = new Home(folder, start);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            PrintStream stream = new PrintStream(bytes, false, StandardCharsets.UTF_8);
            PlainOutput output = new PlainOutput(stream, CharacterSet.LATIN, () -> 100_000);
            PrintedLines input = new PrintedLines(new ArrayList<>(lines), output);
            LinePort port = new LinePort(input, output, () -> 0, false);
            try (Session session = home.session(plainSettings(language), port)) {
                input.look = line -> note(line, session.tutor());
                session.run();
                String all = bytes.toString(StandardCharsets.UTF_8);
                boolean isMissing = all.contains("nowhere.yaml"); // a missing file cannot be opened
                if ((port.hasFailed() || !session.isPlaceKept()) && !isMissing) {
                    throw new AssertionError(all);
                }
                return home.result(session, !input.isAtEnd, all);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }

        private void note(String line, Tutor tutor) {
            LineWords.word(tutor, line).ifPresent(words::add);
        }
    }

    /** Lines of input that are printed after their prompts. */
    private static final class PrintedLines implements LineSource {

        private final List<String> lines;
        private final PlainOutput output;

        /** Receives each line. */
        private Consumer<String> look = line -> {};

        /** True if the session has asked for more lines than the script has. */
        private boolean isAtEnd;

        PrintedLines(List<String> lines, PlainOutput output) {
            this.lines = lines;
            this.output = output;
        }

        @Override
        public Optional<String> next(String prompt, Function<String, List<String>> completions) throws Stopped {
            if (lines.isEmpty()) {
                isAtEnd = true;
                return Optional.empty();
            }
            String line = lines.remove(0);
            output.say(prompt + line);
            if (line.equals("^C")) {
                throw new Stopped();
            }
            look.accept(line);
            return Optional.of(line);
        }
    }
}
