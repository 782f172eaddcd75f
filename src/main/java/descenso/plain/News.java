package descenso.plain;

import descenso.app.Telling;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What was told of each place: who stays there is told only what is new, and so is who comes back, with a word on where that
 * is.
 */
final class News {

    private final Map<Object, List<String>> told = new HashMap<>();
    private Object here = "";

    /**
     * What is to be told now.
     *
     * @param isBack whether the learner may have been led back to it, rather than have asked for it
     */
    List<String> of(Telling telling, boolean isBack) {
        List<String> all = telling.told();
        boolean isSame = telling.place().equals(here);
        List<String> known = isSame || isBack ? told.getOrDefault(telling.place(), List.of()) : List.of();
        here = telling.place();
        told.put(here, all);
        return isSame || known.isEmpty() ? without(known, all) : returning(known, all);
    }

    private static List<String> returning(List<String> known, List<String> all) {
        List<String> news = new ArrayList<>(all.subList(0, Math.min(1, all.size())));
        news.addAll(without(known, all.subList(news.size(), all.size())));
        return news;
    }

    private static List<String> without(List<String> known, List<String> all) {
        List<String> left = new ArrayList<>(known);
        return all.stream().filter(paragraph -> !left.remove(paragraph)).toList();
    }

    /** All that was told of the place where the learner is. */
    List<String> all() {
        return told.getOrDefault(here, List.of());
    }
}
