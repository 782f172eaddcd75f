package descenso.app.race;

import descenso.train.Comparison;
import descenso.train.run.Label;
import descenso.train.run.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The runs of an experiment, trained together. The runs of one heat advance side by side, one heat after the other. Two
 * races are never equal, even with the same trials, so that a report on a cancelled race can be recognised.
 */
public final class Race {

    /**
     * Maximum number of runs that form a single heat whatever their variables. A larger race is divided by the
     * variables of its runs; a heat of runs that differ only in the optimizer may have more runs than this.
     */
    private static final int MOST_IN_A_HEAT = 8;

    private final Comparison comparison;
    private final List<List<Integer>> heats;

    private Race(Comparison comparison) {
        this.comparison = comparison;
        this.heats = heats(comparison.trials());
    }

    public static Race of(Comparison comparison) {
        return new Race(comparison);
    }

    public Comparison comparison() {
        return comparison;
    }

    public List<Trial> trials() {
        return comparison.trials();
    }

    /** Returns the heats, each as the 0-based numbers of its trials. */
    public List<List<Integer>> heats() {
        return heats;
    }

    /** Returns the 0-based number of the heat that contains a trial. */
    public int heatOf(int trial) {
        int heat = 0;
        while (!heats.get(heat).contains(trial)) {
            heat++;
        }
        return heat;
    }

    /** Returns the 0-based number of the last heat with a matching trial; that of the very last if there is none. */
    public int lastHeat(Predicate<Trial> such) {
        return IntStream.iterate(heats.size() - 1, heat -> heat >= 0, heat -> heat - 1)
                .filter(heat -> heats.get(heat).stream().map(trials()::get).anyMatch(such))
                .findFirst()
                .orElse(heats.size() - 1);
    }

    /** Returns the 0-based position of a run within its heat. */
    public int positionInHeat(Label label) {
        int trial = trials().stream().map(Trial::label).toList().indexOf(label);
        return heats.get(heatOf(trial)).indexOf(trial);
    }

    /**
     * Divides trials into heats. A few trials form a single heat. More trials form one heat for each sequence with
     * equal variables.
     */
    private static List<List<Integer>> heats(List<Trial> trials) {
        List<List<Integer>> heats = new ArrayList<>();
        for (int trial = 0; trial < trials.size(); trial++) {
            boolean isNew = trial == 0
                    || (trials.size() > MOST_IN_A_HEAT
                            && !trials.get(trial - 1)
                                    .label()
                                    .variables()
                                    .equals(trials.get(trial).label().variables()));
            if (isNew) {
                heats.add(new ArrayList<>());
            }
            heats.get(heats.size() - 1).add(trial);
        }
        return heats.stream().map(List::copyOf).toList();
    }
}
