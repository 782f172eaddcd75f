package descenso.plain;

import descenso.app.Command;
import descenso.app.KeyMap;
import descenso.app.Manner;
import descenso.app.Message;
import descenso.app.Past;
import descenso.app.Step;
import descenso.app.Study;
import descenso.app.Tutor;
import descenso.app.Whereabouts;
import descenso.app.Word;
import descenso.phrases.Language;
import descenso.phrases.Phrases;
import descenso.plot.Ink;
import descenso.progress.Attempt;
import descenso.progress.Bookmark;
import descenso.progress.Journal;
import descenso.progress.Ledger;
import descenso.progress.Remembered;
import descenso.progress.StateFile;
import descenso.runtime.Belongings;
import descenso.runtime.Dialogue;
import descenso.runtime.Library;
import descenso.runtime.Workers;
import descenso.tui.Glyphs;
import descenso.tui.Key;
import descenso.tui.Size;
import descenso.tui.Theme;
import descenso.view.Speech;
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
final class Walkers {

    private static final Size SCREEN = new Size(80, 24);
    private static final Size ENDLESS = new Size(80, 100_000);

    /** Of a key that leads elsewhere in the end. */
    private static final int MOST_PRESSES = 60;

    private static final Theme THEME = Theme.all().get(0);

    private static final KnownWords VOCABULARY = new KnownWords();

    private static final Map<Language, Manner> SEEN = all(Walkers::seen);

    private static final Map<Language, Manner> TOLD = all(Walkers::told);

    private Walkers() {}

    private static Map<Language, Manner> all(Function<Language, Manner> manner) {
        return Arrays.stream(Language.values()).collect(Collectors.toUnmodifiableMap(Function.identity(), manner));
    }

    /** How a screen is seen. */
    private static Manner seen(Language language) {
        Speech speech = new Speech(Phrases.in(language), Glyphs.UNICODE);
        return new Manner(language, speech, THEME, Ink.of(Glyphs.UNICODE), SCREEN);
    }

    private static Manner told(Language language) {
        Speech speech = new Speech(Phrases.told(language), Glyphs.LATIN);
        return new Manner(language, speech, THEME, Ink.ASCII, ENDLESS);
    }

    /** How what is seen would be told. */
    static Manner voice(Language language) {
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
            Remembered remembered,
            List<String> exported,
            String said) {}

    /** Somebody's belongings, in a folder of their own. */
    private record Home(Path folder, Place place) {

        Belongings belongings() {
            return new Belongings(state(), journal(), new Library(place.lessons()), folder);
        }

        private StateFile state() {
            return new StateFile(folder.resolve("place.properties"));
        }

        private Journal journal() {
            return new Journal(folder.resolve("me.jsonl"));
        }

        Workers workers() {
            return Workers.atOnce(belongings(), () -> 0, () -> Place.NOON);
        }

        /** As the command line opens the tutor. */
        Step opening(Manner manner) {
            try {
                for (Attempt attempt : place.past()) {
                    journal().append(attempt);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            Whereabouts start = Whereabouts.opening(
                    Bookmark.atTop(place.screen()), 0, Set.of(), Map.of(), Past.glimpsed(Ledger.of(place.past())));
            Study study = Study.opening(place.course(), manner, start);
            return place.opening().apply(study).and(new Command.Recall());
        }

        Arrival arrival(Dialogue dialogue, String said) {
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
    record Keyed(Path folder, Place place, Language language, Consumer<Pressing> look) {

        /** A key, about to be pressed. */
        record Pressing(Tutor tutor, Key key) {

            /** The line of the tables of keys that says what it does; none where it types something. */
            Optional<KeyMap.Binding> binding() {
                return tutor.screen().keys(tutor.study()).bindings().stream()
                        .filter(binding -> binding.keys().contains(key))
                        .findFirst();
            }
        }

        Arrival go(List<Pressed> keys) {
            Home home = new Home(folder, place);
            try (Workers workers = home.workers()) {
                Dialogue dialogue =
                        new Dialogue(home.opening(Objects.requireNonNull(SEEN.get(language))), workers, tutor -> {});
                keys.forEach(key -> press(key, dialogue));
                return home.arrival(dialogue, "");
            }
        }

        private void press(Pressed pressed, Dialogue dialogue) {
            Object here = here(dialogue.tutor());
            int most = pressed.isRepeated() ? MOST_PRESSES : 1;
            for (int presses = 0; presses < most && here.equals(here(dialogue.tutor())); presses++) {
                look.accept(new Pressing(dialogue.tutor(), pressed.key()));
                dialogue.hear(new Message.Pressed(pressed.key()));
            }
        }

        /** What changes when a key leads elsewhere, rather than on within the same. */
        private static Object here(Tutor tutor) {
            Object place = tutor.telling().place();
            String slide = tutor.study().bookmark().screen();
            return List.of(tutor.screen().getClass(), place instanceof Bookmark ? slide : place);
        }
    }

    /**
     * Line by line.
     *
     * @param words gathers those that were said
     */
    record Talking(Path folder, Place place, Language language, Set<Word> words) {

        /** Fails where a line could not be done. */
        Arrival go(List<String> lines) {
            Home home = new Home(folder, place);
            ByteArrayOutputStream output = new ByteArrayOutputStream();
            PrintStream stream = new PrintStream(output, false, StandardCharsets.UTF_8);
            Voice voice = new Voice(stream, Glyphs.LATIN, () -> 100_000);
            Meanwhile meanwhile = new Meanwhile(voice, () -> 0, false);
            try (Workers workers = home.workers()) {
                Dialogue dialogue = new Dialogue(home.opening(voice(language)), workers, meanwhile);
                Said said = new Said(new ArrayList<>(lines), voice, line -> note(line, dialogue.tutor()));
                boolean isDone = new Conversation(dialogue, meanwhile, said, voice, VOCABULARY).run();
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
            Request.read(line, VOCABULARY, now, VOCABULARY.here(tutor), tutor.bare())
                    .word()
                    .ifPresent(words::add);
        }
    }

    /** Lines that are said one after the other, and can be read behind their prompts. */
    private record Said(List<String> lines, Voice voice, Consumer<String> look) implements Lines {

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
