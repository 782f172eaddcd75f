package descenso.view.chart;

import descenso.phrases.MessageKey;
import descenso.view.text.ListFormatter;
import descenso.view.trend.RunUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Describes the order in which runs arrive. Ties share one phrase; of a long list, the middle is left out. */
record ArrivalOrderText(List<Arrival> arrivals, RunUnit unit, TrendNumbers formatter) {

    /**
     * Maximum number of arrival times that are listed. This many names or more at one time are replaced by their
     * number.
     */
    private static final int MAX_LISTED = 4;

    /**
     * The arrival of a run.
     *
     * @param time the step or epoch of the arrival
     * @param stays whether the run does not leave again
     */
    record Arrival(String name, int time, boolean stays) {

        private String key() {
            return time + (stays ? "" : "?");
        }
    }

    /** Tests whether all runs arrive at the same time, so that none is first. */
    boolean isDraw() {
        return arrivals.stream().map(Arrival::time).distinct().count() <= 1;
    }

    String inOrder() {
        Map<String, List<Arrival>> together = arrivals.stream()
                .sorted(Comparator.comparingInt(Arrival::time))
                .collect(Collectors.groupingBy(Arrival::key, LinkedHashMap::new, Collectors.toList()));
        List<List<Arrival>> groups = new ArrayList<>(together.values());
        List<String> phrases = new ArrayList<>();
        for (int place = 0; place < groups.size(); place++) {
            boolean isLast = place == groups.size() - 1;
            if (place < MAX_LISTED - 1 || isLast) {
                phrases.add(describe(groups.get(place), place == 0, isLast));
            }
        }
        return String.join("; ", phrases);
    }

    private String describe(List<Arrival> group, boolean isFirst, boolean isLast) {
        Arrival arrival = group.get(0);
        String at = unit.at(arrival.time(), formatter.texts());
        String when = arrival.stays() ? at : formatter.say(MessageKey.CURVE_FIRST_TIME, at);
        return formatter.say(
                phrase(isFirst, isLast), names(group.stream().map(Arrival::name).toList(), formatter), when);
    }

    private static MessageKey phrase(boolean isFirst, boolean isLast) {
        if (isFirst) {
            return isLast ? MessageKey.CURVE_ARRIVES : MessageKey.CURVE_ARRIVES_FIRST;
        }
        return isLast ? MessageKey.CURVE_ARRIVES_LAST : MessageKey.CURVE_ARRIVES_THEN;
    }

    /** Returns the names, or their number if there are too many. */
    static String names(List<String> names, TrendNumbers formatter) {
        return names.size() < MAX_LISTED
                ? new ListFormatter(names, formatter.texts()).and()
                : formatter.say(MessageKey.CURVE_RUNS, Integer.toString(names.size()));
    }
}
