package descenso.progress;

import descenso.phrases.Language;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The state of a learner in a course that the next start of the program restores.
 *
 * @param raster name of the raster last chosen for charts
 * @param read ids of the pages that were read to the end
 * @param drafts typed answers that were not submitted, by question id; each is cut at the maximum length of a draft
 */
public record SavedState(
        Optional<Bookmark> bookmark,
        Optional<Language> language,
        Optional<String> theme,
        Optional<String> raster,
        Set<String> read,
        Map<String, String> drafts) {

    /** Maximum length of a draft, in chars; more than any answer needs, and it bounds the file. */
    private static final int LONGEST_DRAFT = 10_000;

    public SavedState {
        read = Set.copyOf(read);
        Map<String, String> shortened = new HashMap<>(drafts);
        shortened.replaceAll((question, draft) -> shortened(draft));
        drafts = Map.copyOf(shortened);
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
                && drafts.equals(that.drafts);
    }

    @Override
    public int hashCode() {
        return Objects.hash(bookmark, language, theme, raster, read, drafts);
    }

    public static SavedState nothing() {
        return new SavedState(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Set.of(), Map.of());
    }

    /** Returns the state of a learner with the same settings who has not been in the course. */
    public SavedState settings() {
        return new SavedState(Optional.empty(), language, theme, raster, Set.of(), Map.of());
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

        /** Maximum size that is read, in bytes: every question of a course with a draft of maximum length. */
        private static final long LONGEST = 64L << 20;

        public PrivateFile file() {
            return new PrivateFile(path);
        }

        /** Reads the state; an empty state if the file is missing or invalid. */
        public SavedState read() {
            try (FileChannel file = new PrivateFile(path).read()) {
                return file.size() > LONGEST
                        ? SavedState.nothing()
                        : StateText.read(
                                new BufferedReader(Channels.newReader(file, StandardCharsets.UTF_8.newDecoder(), -1)));
            } catch (IOException | IllegalArgumentException e) {
                // A lost place costs a key press, so it must never keep the course from opening. Writing reports the
                // reason of a rejected file.
                return SavedState.nothing();
            }
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
            file.replace(StateText.of(state).getBytes(StandardCharsets.UTF_8));
        }
    }
}
