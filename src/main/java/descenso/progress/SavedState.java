package descenso.progress;

import descenso.phrases.Language;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The state that the next start of the program restores.
 *
 * @param bookmark the learner's position
 * @param language the language last chosen
 * @param theme name of the theme last chosen
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
        drafts = drafts.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, draft -> shortened(draft.getValue())));
    }

    private static String shortened(String draft) {
        if (draft.length() <= LONGEST_DRAFT) {
            return draft;
        }
        boolean splits = Character.isHighSurrogate(draft.charAt(LONGEST_DRAFT - 1));
        return draft.substring(0, splits ? LONGEST_DRAFT - 1 : LONGEST_DRAFT);
    }

    public static SavedState nothing() {
        return new SavedState(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Set.of(), Map.of());
    }
}
