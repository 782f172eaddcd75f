package descenso.app.race;

import descenso.train.Comparison;
import descenso.train.run.Label;
import descenso.train.run.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Runs that are carried out together. Those of one heat advance side by side, one heat after the other. Two races are
 * never the same, be they of the same trials: so what is told of one that was left is known to be old.
 */
public final class Race {

    /** More runs than this are split by their variables; those of one heat, which differ in nothing else, may be more. */
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

    /** What is compared. */
    public Comparison comparison() {
        return comparison;
    }

    public List<Trial> trials() {
        return comparison.trials();
    }

    /** The numbers of the trials in each heat, from 0. */
    public List<List<Integer>> heats() {
        return heats;
    }

    /** The number of the heat that this trial is in. */
    public int heatOf(int trial) {
        int heat = 0;
        while (!heats.get(heat).contains(trial)) {
            heat++;
        }
        return heat;
    }

    /** The number of the last heat in which any trial is such; of the very last one where none is. */
    public int lastHeat(Predicate<Trial> such) {
        return IntStream.iterate(heats.size() - 1, heat -> heat >= 0, heat -> heat - 1)
                .filter(heat -> heats.get(heat).stream().map(trials()::get).anyMatch(such))
                .findFirst()
                .orElse(heats.size() - 1);
    }

    /** Which trial of its heat this one is, from 0. */
    public int heatOf(Label label) {
        int trial = 0;
        while (!trials().get(trial).label().equals(label)) {
            trial++;
        }
        return heats.get(heatOf(trial)).indexOf(trial);
    }

    /** All in one where they are few; else those together that differ in nothing but the optimizer. */
    private static List<List<Integer>> heats(List<Trial> trials) {
        List<List<Integer>> heats = new ArrayList<>();
        for (int trial = 0; trial < trials.size(); trial++) {
            boolean isNew = trial == 0
                    || (trials.size() > MOST_IN_A_HEAT && !areAlike(trials.get(trial - 1), trials.get(trial)));
            if (isNew) {
                heats.add(new ArrayList<>());
            }
            heats.get(heats.size() - 1).add(trial);
        }
        return heats.stream().map(List::copyOf).toList();
    }

    private static boolean areAlike(Trial one, Trial other) {
        return variables(one).equals(variables(other));
    }

    private static Object variables(Trial trial) {
        Label label = trial.label();
        return label.variables();
    }
}
