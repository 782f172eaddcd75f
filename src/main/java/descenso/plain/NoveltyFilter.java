package descenso.plain;

import descenso.app.screen.PlainScreen;
import descenso.phrases.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A filter that selects the sections that are new. While the content stays the same, only new sections are shown. When
 * the learner returns to long content, its first and last section are shown too: they state the position and how to go
 * on.
 */
final class NoveltyFilter {

    /** The sections shown so far, by the key of the content and its language. */
    private final Map<List<Object>, List<List<String>>> shown = new HashMap<>();

    private List<Object> current = List.of();

    /** Returns the paragraphs to show now, and records all. On a way back, the content was not asked for. */
    List<String> newParts(PlainScreen screen, Language language, boolean isBack) {
        List<List<String>> all = screen.sections();
        List<Object> place = List.of(screen.contentKey(), language);
        boolean isSame = place.equals(current);
        boolean isKnown = isSame || (isBack && screen.isLong());
        List<List<String>> known = new ArrayList<>(isKnown ? shown.getOrDefault(place, List.of()) : List.of());
        if (!isSame && !all.isEmpty()) {
            known.remove(all.get(0));
            known.remove(all.get(all.size() - 1));
        }
        current = place;
        shown.put(place, all);
        return all.stream()
                .filter(section -> !known.remove(section))
                .flatMap(List::stream)
                .toList();
    }

    /** Marks the current content as left, even if the learner returns to it at once. */
    void reset() {
        current = List.of();
    }
}
