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

    /** The key of some content, with its language. */
    private record LocalizedKey(Object place, Language language) {}

    private final Map<LocalizedKey, List<List<String>>> shown = new HashMap<>();
    private LocalizedKey current = new LocalizedKey("", Language.first());

    /**
     * Returns the paragraphs to show now, and records the whole content as shown.
     *
     * @param isBack whether the command may have led the learner back to the content, rather than asked for it
     */
    List<String> newParts(PlainScreen screen, Language language, boolean isBack) {
        List<List<String>> all = screen.sections();
        LocalizedKey place = new LocalizedKey(screen.contentKey(), language);
        boolean isSame = place.equals(current);
        boolean isKnown = isSame || (isBack && screen.isLong());
        List<List<String>> known = isKnown ? shown.getOrDefault(place, List.of()) : List.of();
        current = place;
        shown.put(current, all);
        return flat(without(isSame || known.isEmpty() ? known : inner(known, all), all));
    }

    /** Returns the known sections except the first and the last, which state the position and how to go on. */
    private static List<List<String>> inner(List<List<String>> known, List<List<String>> all) {
        List<List<String>> inner = new ArrayList<>(known);
        all.stream().findFirst().ifPresent(inner::remove);
        all.stream().reduce((before, last) -> last).ifPresent(inner::remove);
        return inner;
    }

    private static List<List<String>> without(List<List<String>> known, List<List<String>> all) {
        List<List<String>> left = new ArrayList<>(known);
        return all.stream().filter(section -> !left.remove(section)).toList();
    }

    private static List<String> flat(List<List<String>> sections) {
        return sections.stream().flatMap(List::stream).toList();
    }

    /** Marks the current content as left, even if the learner returns to it at once. */
    void reset() {
        current = new LocalizedKey("", Language.first());
    }

    /** Returns all paragraphs of the current content. */
    List<String> all() {
        return flat(shown.getOrDefault(current, List.of()));
    }
}
