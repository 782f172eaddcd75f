package descenso.plain;

import descenso.app.Tutor;
import descenso.app.Update;
import descenso.app.key.KeyMap;
import descenso.app.key.PlainCommand;
import descenso.app.screen.AppState;
import descenso.app.screen.Command;
import descenso.app.screen.CourseState;
import descenso.app.screen.DisplaySettings;
import descenso.app.screen.LearnerHistory;
import descenso.app.screen.Message;
import descenso.phrases.Language;
import descenso.phrases.Messages;
import descenso.plot.shape.Raster;
import descenso.progress.Attempt;
import descenso.progress.Bookmark;
import descenso.progress.Journal;
import descenso.progress.LearningRecord;
import descenso.progress.SavedState;
import descenso.progress.StateFile;
import descenso.runtime.ExperimentLibrary;
import descenso.runtime.PlainSession;
import descenso.runtime.SessionResources;
import descenso.runtime.Workers;
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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Two who go the same way: one by keys, before a screen; one by words, who hears what is told. */
final class WalkComparison {

    private static final Size SCREEN = new Size(80, 24);
    private static final Size ENDLESS = new Size(80, 100_000);

    /** Of a key that leads elsewhere in the end. */
    private static final int MOST_PRESSES = 60;

    private static final Theme THEME = Theme.all().get(0);

    private static final CommandVocabulary VOCABULARY = new CommandVocabulary();

    private static final Map<Language, DisplaySettings> SEEN = all(WalkComparison::seen);

    private static final Map<Language, DisplaySettings> TOLD = all(WalkComparison::told);

    private WalkComparison() {}

    private static Map<Language, DisplaySettings> all(Function<Language, DisplaySettings> manner) {
        return Arrays.stream(Language.values()).collect(Collectors.toUnmodifiableMap(Function.identity(), manner));
    }

    /** How a screen is seen. */
    private static DisplaySettings seen(Language language) {
        UiText speech = new UiText(Messages.in(language), CharacterSet.UNICODE);
        return new DisplaySettings(language, speech, THEME, Raster.of(CharacterSet.UNICODE), SCREEN);
    }

    private static DisplaySettings told(Language language) {
        UiText speech = new UiText(Messages.told(language), CharacterSet.LATIN);
        return new DisplaySettings(language, speech, THEME, Raster.ASCII, ENDLESS);
    }

    /** How what is seen would be told. */
    static DisplaySettings voice(Language language) {
        return Objects.requireNonNull(TOLD.get(language));
    }

    /**
     * What a walk has come to.
     *
     * @param attempts all that the journal has
     * @param exported the names of the files that were taken along
     * @param said what was told on the way; nothing before a screen
     */
    record Arrival(
            Tutor tutor,
            boolean isOver,
            List<Attempt> attempts,
            SavedState remembered,
            List<String> exported,
            String said) {}

    /** Somebody's belongings, in a folder of their own. */
    private record Home(Path folder, WalkStart place) {

        SessionResources belongings() {
            return new SessionResources(state(), journal(), new ExperimentLibrary(place.lessons()), folder);
        }

        private StateFile state() {
            return new StateFile(folder.resolve("place.properties"));
        }

        private Journal journal() {
            return new Journal(folder.resolve("me.jsonl"));
        }

        Workers workers() {
            return Workers.atOnce(belongings(), () -> 0, () -> WalkStart.NOON);
        }

        /** As the command line opens the tutor. */
        Update opening(DisplaySettings manner) {
            try {
                for (Attempt attempt : place.past()) {
                    journal().append(attempt);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            CourseState start = CourseState.opening(
                    Bookmark.atTop(place.screen()),
                    0,
                    Set.of(),
                    Map.of(),
                    LearnerHistory.glimpsed(LearningRecord.of(place.past())));
            AppState study = AppState.opening(place.course(), manner, start);
            return place.opening().apply(study).and(new Command.LoadHistory());
        }

        Arrival arrival(PlainSession dialogue, String said) {
            try {
                return new Arrival(
                        dialogue.tutor(),
                        dialogue.isOver(),
                        journal().read().attempts(),
                        state().read(),
                        exported(),
                        said);
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
     * Before a screen.
     *
     * @param look is told of every key before it is pressed, by the tutor as it is then
     */
    record Keyed(Path folder, WalkStart place, Language language, Consumer<Pressing> look) {

        /** A key, about to be pressed. */
        record Pressing(Tutor tutor, Key key) {

            /** The line of the tables of keys that says what it does; none where it types something. */
            Optional<KeyMap.Binding> binding() {
                return tutor.screen().keys(tutor.study()).bindings().stream()
                        .filter(binding -> binding.keys().contains(key))
                        .findFirst();
            }
        }

        Arrival go(List<KeySequence> keys) {
            Home home = new Home(folder, place);
            try (Workers workers = home.workers()) {
                PlainSession dialogue = new PlainSession(
                        home.opening(Objects.requireNonNull(SEEN.get(language))), workers, tutor -> {});
                keys.forEach(key -> press(key, dialogue));
                return home.arrival(dialogue, "");
            }
        }

        private void press(KeySequence pressed, PlainSession dialogue) {
            Object here = here(dialogue.tutor());
            int most = pressed.isRepeated() ? MOST_PRESSES : 1;
            for (int presses = 0; presses < most && here.equals(here(dialogue.tutor())); presses++) {
                look.accept(new Pressing(dialogue.tutor(), pressed.key()));
                dialogue.hear(new Message.Pressed(pressed.key()));
            }
        }

        /** What changes when a key leads elsewhere, rather than on within the same. */
        private static Object here(Tutor tutor) {
            Object place = tutor.telling().contentKey();
            String slide = tutor.study().bookmark().screen();
            return List.of(tutor.screen().getClass(), place instanceof Bookmark ? slide : place);
        }
    }

    /**
     * Line by line.
     *
     * @param words gathers those that were said
     */
    record Talking(Path folder, WalkStart place, Language language, Set<PlainCommand> words) {

        /** Fails where a line could not be done. */
        Arrival go(List<String> lines) {
            Home home = new Home(folder, place);
            ByteArrayOutputStream output = new ByteArrayOutputStream();
            PrintStream stream = new PrintStream(output, false, StandardCharsets.UTF_8);
            PlainOutput voice = new PlainOutput(stream, CharacterSet.LATIN, () -> 100_000);
            ProgressAnnouncer meanwhile = new ProgressAnnouncer(voice, () -> 0, false);
            try (Workers workers = home.workers()) {
                PlainSession dialogue = new PlainSession(home.opening(voice(language)), workers, meanwhile);
                Said said = new Said(new ArrayList<>(lines), voice, line -> note(line, dialogue.tutor()));
                boolean isDone = new PlainLoop(dialogue, meanwhile, said, voice, VOCABULARY).run();
                String all = output.toString(StandardCharsets.UTF_8);
                boolean isMissing = all.contains("nowhere.yaml"); // what is not there cannot be done
                if (!isDone && !isMissing) {
                    throw new AssertionError(all);
                }
                return home.arrival(dialogue, all);
            }
        }

        private void note(String line, Tutor tutor) {
            Language now = tutor.study().language();
            ParsedCommand.read(line, VOCABULARY, now, VOCABULARY.here(tutor), tutor.bare())
                    .word()
                    .ifPresent(words::add);
        }
    }

    /** Lines that are said one after the other, and can be read behind their prompts. */
    private record Said(List<String> lines, PlainOutput voice, Consumer<String> look) implements LineSource {

        @Override
        public Optional<String> next(String prompt) throws Stopped {
            if (lines.isEmpty()) {
                return Optional.empty();
            }
            String line = lines.remove(0);
            voice.say(prompt + line);
            if (line.equals("^C")) {
                throw new Stopped();
            }
            look.accept(line);
            return Optional.of(line);
        }
    }
}
