package descenso.course.experiment;

import descenso.course.source.LocalizedText;
import descenso.course.source.Schema;
import descenso.course.source.SourcePosition;
import descenso.expr.NumberText;
import descenso.phrases.Language;
import descenso.phrases.MessageKey;
import descenso.train.Comparison;
import descenso.train.TheoreticalValue;
import descenso.train.run.Label;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An experiment as read from its file: the runs of its optimizers and the texts and tasks around them.
 *
 * @param seed seed of each random process without its own; if it depends on the variables, that of the first run
 * @param comparison the trials: for every combination of the variables (the first variable changes slowest) and every
 *     value of a sweep, each optimizer in file order
 * @param show names of the charts, the most informative first
 * @param first what is shown first
 * @param vary paths of the values that a learner may change, in the form of {@link Setting#path()}
 * @param knobs the values that a learner may change, those of {@code vary} first
 */
public record Experiment(
        String id,
        LocalizedText title,
        Optional<LocalizedText> look,
        long seed,
        Comparison comparison,
        List<String> show,
        FirstView first,
        List<String> vary,
        List<Knob> knobs,
        DisplayNames names,
        Map<TheoreticalValue, TheoryLine> theories,
        Optional<PredictionQuestion> prediction,
        Optional<ObservationQuestion> observation,
        List<Challenge> challenges,
        SourcePosition position) {

    /** An item of {@code theory} in a file, with the reason of each condition why it gives no value without it. */
    public record TheoryLine(SourcePosition position, List<LocalizedText> reasons) {}

    /** Returns this experiment without the challenges that a learner may reach: to be looked at only. */
    public Experiment withoutChallenges() {
        return new Experiment(
                id,
                title,
                look,
                seed,
                comparison,
                show,
                first,
                vary,
                knobs,
                names,
                theories,
                prediction,
                observation,
                List.of(),
                position);
    }

    /** Returns the labels of its optimizers, in file order. */
    public List<String> labels() {
        return comparison.trials().stream()
                .map(trial -> trial.label().optimizer())
                .distinct()
                .toList();
    }

    /** Returns the reason why a theoretical value was omitted for a run. */
    public LocalizedText reason(TheoreticalValue.Omission omission) {
        TheoryLine line = theories.get(omission.theory());
        return line == null
                ? LocalizedText.same(omission.when())
                : line.reasons().get(omission.condition());
    }

    /** Returns the setting of an optimizer's learning rate; empty if there is no such optimizer or a sweep sets it. */
    public Optional<Setting> rate(String optimizer, double value) {
        boolean isSwept = comparison.trials().stream()
                .anyMatch(trial -> trial.label().variables().containsKey("lr"));
        int index = labels().indexOf(optimizer);
        return index < 0 || isSwept
                ? Optional.empty()
                : Optional.of(new Setting(
                        String.join(".", "optimizers", Integer.toString(index), "lr"), NumberText.of(value)));
    }

    /**
     * The display names of an experiment's optimizers, variables and measures, by their names in the file.
     *
     * @param optimizers by label
     * @param variables by name in the file; only those with a display name
     * @param measures measures and searches by name in the file; only those with a title
     * @param swept by hyperparameter: the display names, by label, that optimizers take if a sweep sets that
     *     hyperparameter; only optimizers with names that mention it
     */
    public record DisplayNames(
            Map<String, OptimizerName> optimizers,
            Map<String, LocalizedText> variables,
            Map<String, LocalizedText> measures,
            Map<String, Map<String, OptimizerName>> swept) {

        /**
         * The display name of an optimizer.
         *
         * @param words the author's name or label of it, or the title of its rule
         * @param hyperparameters those that distinguish it from others of its rule, each with the author's text
         *     of its value
         */
        public record OptimizerName(LocalizedText words, Map<String, String> hyperparameters) {

            /** Creates a name that is the same in every language, without hyperparameters. */
            public static OptimizerName of(String words) {
                return new OptimizerName(LocalizedText.same(words), Map.of());
            }

            /** Returns the name with its hyperparameters in the notation of a file: {@code SGD, lr = 0.1}. */
            public LocalizedText written() {
                String suffix = hyperparameters.entrySet().stream()
                        .map(each -> ", " + each.getKey() + " = " + each.getValue())
                        .collect(Collectors.joining());
                return words.map(text -> text + suffix);
            }
        }

        /** Returns these names as they are if a sweep sets the given hyperparameters in all optimizers. */
        public DisplayNames withSwept(List<String> hyperparameters) {
            Map<String, OptimizerName> called = new HashMap<>(optimizers);
            hyperparameters.forEach(each -> called.putAll(swept.getOrDefault(each, Map.of())));
            return new DisplayNames(called, variables, measures, swept);
        }

        /** Returns the display name of the optimizer with the given label; the label itself if it has no other. */
        public OptimizerName nameOf(String label) {
            OptimizerName name = optimizers.get(label);
            return name == null ? OptimizerName.of(label) : name;
        }

        /** Returns the label of a run with the written display name of its optimizer. */
        public Label nameOf(Label run, Language language) {
            return new Label(nameOf(run.optimizer()).written().in(language), run.variables());
        }

        /** Returns names without entries: each optimizer, variable and measure is displayed as in the file. */
        public static DisplayNames none() {
            return new DisplayNames(Map.of(), Map.of(), Map.of(), Map.of());
        }
    }

    /**
     * The words of an experiment's {@code show}. Each picture of the lab has its key as a word, and some have further
     * words. A picture exists if it has a name, a message whose key begins with {@code plot.}.
     */
    public static final class PlotWords {

        private static final String NAME = "PLOT_";

        private PlotWords() {}

        /** Returns all words: those of the author guide, not all of which are keys, then the other keys. */
        static List<String> all() {
            return Stream.concat(Schema.words("experiment", "show").stream(), pictures().stream())
                    .distinct()
                    .toList();
        }

        /** Returns the keys of all pictures. */
        static List<String> pictures() {
            return Stream.of(MessageKey.values())
                    .filter(key -> key.name().startsWith(NAME))
                    .map(PlotWords::key)
                    .toList();
        }

        /** Returns the keys of the pictures that a word asks for. The table is no picture: it is always shown. */
        public static List<String> keys(String word) {
            return switch (word) {
                case "contour" -> List.of("landscape");
                case "path" -> List.of("landscape", "path");
                case "parameters", "memory" -> List.of("path");
                case "epochs" -> List.of("loss");
                case "table" -> List.of();
                default -> List.of(word);
            };
        }

        /** Returns the key of the picture that a word names; the word must ask for one. */
        static String main(String word) {
            List<String> keys = keys(word);
            return keys.isEmpty() ? word : keys.get(keys.size() - 1);
        }

        /** Returns the key of the picture with the given name. */
        public static String key(MessageKey name) {
            return name.name().substring(NAME.length()).toLowerCase(Locale.ROOT);
        }
    }
}
