package descenso.plain;

import descenso.app.screen.PlainScreen;
import descenso.phrases.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What was told of each place: who stays there is told only what is new, and so is who comes back to a long one, with a word
 * on where that is and on how to go on.
 */
final class NoveltyFilter {

    /** Somewhere, in that language. */
    private record Place(Object place, Language language) {}

    private final Map<Place, List<List<String>>> told = new HashMap<>();
    private Place here = new Place("", Language.ES);

    /**
     * What is to be told now.
     *
     * @param language in which it is
     * @param isBack whether the learner may have been led back to it, rather than have asked for it
     */
    List<String> newParts(PlainScreen telling, Language language, boolean isBack) {
        List<List<String>> all = telling.sections();
        Place place = new Place(telling.contentKey(), language);
        boolean isSame = place.equals(here);
        boolean isKnown = isSame || (isBack && telling.isLong());
        List<List<String>> known = isKnown ? told.getOrDefault(place, List.of()) : List.of();
        here = place;
        told.put(here, all);
        return flat(without(isSame || known.isEmpty() ? known : inner(known, all), all));
    }

    /** All that is known but the first passage and the last one: these say where one is, and how to go on. */
    private static List<List<String>> inner(List<List<String>> known, List<List<String>> all) {
        List<List<String>> inner = new ArrayList<>(known);
        all.stream().findFirst().ifPresent(inner::remove);
        all.stream().reduce((before, last) -> last).ifPresent(inner::remove);
        return inner;
    }

    private static List<List<String>> without(List<List<String>> known, List<List<String>> all) {
        List<List<String>> left = new ArrayList<>(known);
        return all.stream().filter(passage -> !left.remove(passage)).toList();
    }

    private static List<String> flat(List<List<String>> passages) {
        return passages.stream().flatMap(List::stream).toList();
    }

    /** The learner goes away from here, be it to come back at once. */
    void reset() {
        here = new Place("", Language.ES);
    }

    /** All that was told of the place where the learner is. */
    List<String> all() {
        return flat(told.getOrDefault(here, List.of()));
    }
}
