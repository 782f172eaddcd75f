package descenso.progress;

import descenso.phrases.Language;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the next start takes up again.
 *
 * @param bookmark where the learner was
 * @param language the one last chosen
 * @param theme the name of the one last chosen
 * @param ink the name of what pictures were last drawn with
 * @param read the ids of the screens read to their end
 * @param drafts answers begun and not handed in, as they were typed, by the id of their question; of each, as much as
 *     anybody writes
 */
public record SavedState(
        Optional<Bookmark> bookmark,
        Optional<Language> language,
        Optional<String> theme,
        Optional<String> ink,
        Set<String> read,
        Map<String, String> drafts) {

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
