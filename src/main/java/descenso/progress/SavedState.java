package descenso.progress;

import descenso.phrases.Language;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The state that the next start of the program restores.
 *
 * @param raster name of the raster last chosen for charts
 * @param read ids of the pages that were read to the end
 * @param drafts typed answers that were not submitted, by question id; each is cut at the maximum length of a draft
 * @param isObserving whether the learner is asked what the picture of a run shows
 */
public record SavedState(
        Optional<Bookmark> bookmark,
        Optional<Language> language,
        Optional<String> theme,
        Optional<String> raster,
        Set<String> read,
        Map<String, String> drafts,
        boolean isObserving) {

    /** Maximum length of a draft, in chars; more than any answer needs, and it bounds the file. */
    private static final int LONGEST_DRAFT = 10_000;

    public SavedState {
        read = Set.copyOf(read);
        Map<String, String> shortened = new HashMap<>(drafts);
        shortened.replaceAll((question, draft) -> shortened(draft));
        drafts = Map.copyOf(shortened);
    }

    /** Creates the state of a learner who is asked what pictures show, as at first. */
    public SavedState(
            Optional<Bookmark> bookmark,
            Optional<Language> language,
            Optional<String> theme,
            Optional<String> raster,
            Set<String> read,
            Map<String, String> drafts) {
        this(bookmark, language, theme, raster, read, drafts, true);
    }

    private static String shortened(String draft) {
        if (draft.length() <= LONGEST_DRAFT) {
            return draft;
        }
        boolean splits = Character.isHighSurrogate(draft.charAt(LONGEST_DRAFT - 1));
        return draft.substring(0, splits ? LONGEST_DRAFT - 1 : LONGEST_DRAFT);
    }

    /**
     * Compares the fields. Written out here and in {@link Bookmark}, because Java compiles the equals method of a
     * record at its first call, which would delay the answer to the first key.
     */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SavedState that
                && bookmark.equals(that.bookmark)
                && language.equals(that.language)
                && theme.equals(that.theme)
                && raster.equals(that.raster)
                && read.equals(that.read)
                && drafts.equals(that.drafts)
                && isObserving == that.isObserving;
    }

    @Override
    public int hashCode() {
        return Objects.hash(bookmark, language, theme, raster, read, drafts, isObserving);
    }

    public static SavedState nothing() {
        return new SavedState(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Set.of(), Map.of());
    }

    /**
     * A position in the course that does not depend on the width or the language.
     *
     * @param pageId id of the page
     * @param block 0-based index of the lesson's block at the top of the window
     * @param line 0-based line of that block
     */
    public record Bookmark(String pageId, int block, int line) {

        public static Bookmark atTop(String screen) {
            return new Bookmark(screen, 0, 0);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Bookmark that
                    && pageId.equals(that.pageId)
                    && block == that.block
                    && line == that.line;
        }

        @Override
        public int hashCode() {
            return Objects.hash(pageId, block, line);
        }
    }

    /** The properties file of a {@link SavedState}. It is always replaced atomically, so it is never half written. */
    public record StateFile(Path path) {

        private static final String SCREEN = "screen";
        private static final String BLOCK = "block";
        private static final String LINE = "line";
        private static final String LANGUAGE = "language";
        private static final String THEME = "theme";
        private static final String INK = "ink";
        private static final String READ = "read";
        private static final String OBSERVE = "observe";

        /** Value of {@link #OBSERVE} if no questions are asked; without it they are. */
        private static final String NO = "no";

        /** Maximum size that is read, in bytes: every question of a course with a draft of maximum length. */
        private static final long LONGEST = 64L << 20;

        /** Prefix of a draft's key, before the question id. */
        private static final String DRAFT = "draft-";

        /** Reads the state; an empty state if the file is missing or invalid. */
        public SavedState read() {
            Properties values = new Properties();
            try (FileChannel file = new PrivateFile(path).read()) {
                if (file.size() > LONGEST) {
                    return SavedState.nothing();
                }
                values.load(new BufferedReader(Channels.newReader(file, StandardCharsets.UTF_8.newDecoder(), -1)));
            } catch (IOException | IllegalArgumentException e) {
                // A lost place costs a key press, so it must never keep the course from opening. Writing reports the
                // reason of a rejected file.
                return SavedState.nothing();
            }
            Map<String, String> drafts = new HashMap<>();
            for (String key : values.stringPropertyNames()) {
                if (key.startsWith(DRAFT)) {
                    drafts.put(key.substring(DRAFT.length()), values.getProperty(key));
                }
            }
            Set<String> read =
                    new HashSet<>(Arrays.asList(values.getProperty(READ, "").split(" ")));
            read.remove("");
            return new SavedState(
                    value(values, SCREEN)
                            .map(screen ->
                                    new SavedState.Bookmark(screen, number(values, BLOCK), number(values, LINE))),
                    value(values, LANGUAGE).flatMap(Language::of),
                    value(values, THEME),
                    value(values, INK),
                    read,
                    drafts,
                    !values.getProperty(OBSERVE, "").equals(NO));
        }

        /**
         * Replaces the saved state.
         *
         * @throws PrivateFile.RejectedFileException if the path holds anything but a regular file of this account; it
         *     stays unchanged
         * @throws IOException if the folder cannot be created or written; the old file is then unchanged
         */
        public void write(SavedState state) throws IOException {
            PrivateFile file = new PrivateFile(path);
            file.prepare();
            // getBytes replaces an unpaired surrogate; an encoder that rejects it would lose the whole state
            file.replace(text(state).getBytes(StandardCharsets.UTF_8));
        }

        /**
         * Returns the state as a text that {@link Properties#load} can read. {@link Properties#store} would add the
         * date, whose format takes long to load while the learner waits for the answer to the first key.
         */
        private static String text(SavedState state) {
            Map<String, String> values = new TreeMap<>();
            state.bookmark().ifPresent(bookmark -> {
                values.put(SCREEN, bookmark.pageId());
                values.put(BLOCK, Integer.toString(bookmark.block()));
                values.put(LINE, Integer.toString(bookmark.line()));
            });
            state.language().ifPresent(language -> values.put(LANGUAGE, language.code()));
            state.theme().ifPresent(theme -> values.put(THEME, theme));
            state.raster().ifPresent(ink -> values.put(INK, ink));
            if (!state.isObserving()) {
                values.put(OBSERVE, NO);
            }
            values.put(READ, String.join(" ", new TreeSet<>(state.read())));
            state.drafts().forEach((question, draft) -> values.put(DRAFT + question, draft));
            StringBuilder text = new StringBuilder();
            values.forEach((key, value) -> text.append(escaped(key, true))
                    .append('=')
                    .append(escaped(value, false))
                    .append('\n'));
            return text.toString();
        }

        /**
         * Returns a key or a value with a backslash before each character that the properties format would interpret.
         */
        private static String escaped(String text, boolean isKey) {
            StringBuilder escaped = new StringBuilder(text.length());
            for (int i = 0; i < text.length(); i++) {
                char character = text.charAt(i);
                int control = "\n\r\t\f".indexOf(character);
                boolean isSpecial = character == ' ' ? isKey || i == 0 : "=:#!\\".indexOf(character) >= 0;
                if (control >= 0 || isSpecial) {
                    escaped.append('\\');
                }
                escaped.append(control >= 0 ? "nrtf".charAt(control) : character);
            }
            return escaped.toString();
        }

        private static int number(Properties values, String key) {
            String digits = values.getProperty(key, "0");
            return digits.matches("\\d{1,6}") ? Integer.parseInt(digits) : 0;
        }

        private static Optional<String> value(Properties values, String key) {
            String value = values.getProperty(key, "");
            return value.isBlank() ? Optional.empty() : Optional.of(value);
        }
    }
}
