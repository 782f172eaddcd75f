package descenso.course.optimizer;

import descenso.course.source.LocalizedText;
import descenso.course.value.Scope;
import descenso.expr.NumberText;
import descenso.optim.Hyperparameter;
import descenso.phrases.Language;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The display names of optimizers after settings, so that no name shows an outdated value. A number in a name that was
 * the value of a hyperparameter becomes its new value. A name that cannot be corrected this way is replaced by the
 * title of the rule with the changed hyperparameters. If a sweep sets the hyperparameter, the title is followed by the
 * other hyperparameters that distinguish the optimizer from others of its rule.
 */
public final class RenamedOptimizers {

    /** Maximum number of significant digits of a value in a name; further digits would be rounding noise. */
    private static final int DIGITS = 6;

    private final List<OptimizerSpec> written;
    private final Scope before;
    private final Scope now;

    /**
     * Creates the names for one experiment.
     *
     * @param written its optimizers without settings, in file order
     * @param before the variables that have one value in all runs, without settings
     * @param now the variables that have one value in all runs, with settings
     */
    public RenamedOptimizers(OptimizerSpecs written, Scope before, Scope now) {
        this.written = written.all();
        this.before = before.afresh();
        this.now = now.afresh();
    }

    /**
     * Returns the display name of each optimizer, by its unchanged label. Equal names are made distinct with the
     * hyperparameters in which they differ.
     */
    public Map<String, OptimizerName> of(List<OptimizerSpec> contestants) {
        Map<String, OptimizerName> names = new LinkedHashMap<>();
        for (int i = 0; i < contestants.size(); i++) {
            names.put(contestants.get(i).label(), name(contestants.get(i), i));
        }
        Map<String, OptimizerName> apart = new LinkedHashMap<>();
        for (OptimizerSpec each : contestants) {
            OptimizerName name = Objects.requireNonNull(names.get(each.label()));
            List<OptimizerSpec> namesakes = contestants.stream()
                    .filter(other -> name.equals(names.get(other.label())))
                    .toList();
            apart.put(each.label(), namesakes.size() == 1 ? name : apart(name, each, namesakes));
        }
        return apart;
    }

    /** Adds the hyperparameters in which optimizers of equal name and rule differ. */
    private OptimizerName apart(OptimizerName name, OptimizerSpec spec, List<OptimizerSpec> namesakes) {
        List<OptimizerSpec> alike = ofItsRule(spec, namesakes);
        List<Hyperparameter> differing = spec.rule().hyperparameters().stream()
                .filter(each -> !name.hyperparameters().containsKey(each.name()))
                .filter(each -> differs(each, alike))
                .toList();
        Map<String, String> labelled = new LinkedHashMap<>(name.hyperparameters());
        labelled.putAll(labels(spec, differing));
        return new OptimizerName(name.words(), labelled);
    }

    /**
     * Returns the display names under a sweep of a hyperparameter, by label; only of the optimizers with names that
     * mention it.
     */
    public Map<String, OptimizerName> sweeping(String hyperparameter, List<OptimizerSpec> contestants) {
        Map<String, OptimizerName> names = new LinkedHashMap<>();
        for (int i = 0; i < contestants.size(); i++) {
            OptimizerSpec spec = contestants.get(i);
            OptimizerName name = name(spec, i);
            List<OptimizerSpec> alike = ofItsRule(spec, contestants);
            boolean isSaid = name.hyperparameters().containsKey(hyperparameter) || isMentioned(hyperparameter, spec, i);
            if (isSaid && isListable(alike)) {
                names.put(spec.label(), sweeping(hyperparameter, name, spec, alike));
            }
        }
        return names;
    }

    private OptimizerName name(OptimizerSpec spec, int index) {
        Optional<OptimizerSpec> original = original(spec, index);
        return original.isPresent() ? name(original.get(), spec) : spec.name();
    }

    /** Returns the optimizer without settings that the author gave this name to; empty if there is none. */
    private Optional<OptimizerSpec> original(OptimizerSpec spec, int index) {
        return index < written.size() && isMeant(written.get(index), spec)
                ? Optional.of(written.get(index))
                : Optional.empty();
    }

    /** Tests whether the name contains the value that the hyperparameter had when the name was given. */
    private boolean isMentioned(String hyperparameter, OptimizerSpec spec, int index) {
        Optional<OptimizerSpec> original = original(spec, index);
        OptimizerSpec named = original.orElse(spec);
        return named.hyperparameter(hyperparameter)
                .flatMap(each -> named.value(each, original.isPresent() ? before : now))
                .filter(value -> named.name().words().texts().values().stream()
                        .anyMatch(text -> !NumberInLabel.meaning(value, NumberInLabel.in(text))
                                .isEmpty()))
                .isPresent();
    }

    /**
     * Tests whether hyperparameters are enough to distinguish optimizers of one rule. Schedules may distinguish them
     * too, but a name cannot show a schedule.
     */
    private static boolean isListable(List<OptimizerSpec> alike) {
        return alike.size() == 1
                || alike.stream()
                        .allMatch(each -> each.map().optional("schedule").isEmpty());
    }

    private OptimizerName sweeping(String swept, OptimizerName name, OptimizerSpec spec, List<OptimizerSpec> alike) {
        List<Hyperparameter> distinguishing = spec.rule().hyperparameters().stream()
                .filter(each -> !each.name().equals(swept))
                .filter(each -> name.hyperparameters().containsKey(each.name()) || differs(each, alike))
                .toList();
        return new OptimizerName(LocalizedText.same(spec.rule().title()), labels(spec, distinguishing));
    }

    private static List<OptimizerSpec> ofItsRule(OptimizerSpec spec, List<OptimizerSpec> some) {
        return some.stream().filter(other -> other.rule() == spec.rule()).toList();
    }

    private boolean differs(Hyperparameter hyperparameter, List<OptimizerSpec> alike) {
        return alike.stream().map(each -> text(hyperparameter, each)).distinct().count() > 1;
    }

    /** Tests whether an optimizer is the original one: the author named it, and rule and name are unchanged. */
    private static boolean isMeant(OptimizerSpec original, OptimizerSpec spec) {
        return original.isNamed()
                && original.rule() == spec.rule()
                && original.name().equals(spec.name());
    }

    private OptimizerName name(OptimizerSpec original, OptimizerSpec spec) {
        Map<Hyperparameter, Double> old = new LinkedHashMap<>();
        for (Hyperparameter each : spec.rule().hyperparameters()) {
            original.value(each, before)
                    .filter(value -> !spec.value(each, now).equals(Optional.of(value)))
                    .ifPresent(value -> old.put(each, value));
        }
        return mended(original, spec, old)
                .orElseGet(() -> new OptimizerName(
                        LocalizedText.same(spec.rule().title()),
                        labels(spec, old.keySet().stream().toList())));
    }

    /** Returns the name with its numbers updated; empty if that would not make it correct in every language. */
    private Optional<OptimizerName> mended(
            OptimizerSpec original, OptimizerSpec spec, Map<Hyperparameter, Double> old) {
        Map<Language, String> texts = new EnumMap<>(Language.class);
        spec.name()
                .words()
                .texts()
                .forEach((language, text) ->
                        mended(text, original, spec, old).ifPresent(mended -> texts.put(language, mended)));
        return texts.keySet().equals(spec.name().words().texts().keySet())
                ? Optional.of(new OptimizerName(new LocalizedText(texts), Map.of()))
                : Optional.empty();
    }

    private Optional<String> mended(
            String text, OptimizerSpec original, OptimizerSpec spec, Map<Hyperparameter, Double> old) {
        List<NumberInLabel> numbers = NumberInLabel.in(text);
        Map<Integer, String> replaced = new TreeMap<>();
        for (Map.Entry<Hyperparameter, Double> each : old.entrySet()) {
            List<NumberInLabel> meant = NumberInLabel.meaning(each.getValue(), numbers);
            if (!isClear(each.getKey(), each.getValue(), meant.size(), original, spec)) {
                return Optional.empty();
            }
            for (NumberInLabel number : meant) {
                if (replaced.put(numbers.indexOf(number), text(each.getKey(), spec)) != null) {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(NumberInLabel.replaced(text, numbers, replaced));
    }

    /**
     * Tests whether the name of a changed hyperparameter's optimizer can be corrected: the old value occurs once and no
     * other hyperparameter of the file has it, or it does not occur and the change is neither from nor to 0.
     */
    private boolean isClear(Hyperparameter changed, double old, int times, OptimizerSpec original, OptimizerSpec spec) {
        boolean isNumber = changed.kind() == Hyperparameter.Kind.NUMBER;
        boolean isSwitched = (old == 0) != spec.value(changed, now).equals(Optional.of(0.0));
        boolean isShared = original.rule().hyperparameters().stream()
                .filter(other -> !other.equals(changed)
                        && original.map().optional(other.name()).isPresent())
                .anyMatch(other -> original.value(other, before).equals(Optional.of(old)));
        return isNumber && (times == 0 ? !isSwitched : times == 1 && !isShared);
    }

    private Map<String, String> labels(OptimizerSpec spec, List<Hyperparameter> changed) {
        Map<String, String> labelled = new LinkedHashMap<>();
        changed.forEach(each -> labelled.put(each.name(), text(each, spec)));
        return labelled;
    }

    /** Returns the value rounded to {@link #DIGITS}; the author's text if the value differs between runs. */
    private String text(Hyperparameter hyperparameter, OptimizerSpec spec) {
        Optional<Double> value = spec.value(hyperparameter, now);
        if (value.isEmpty()) {
            return spec.map().word(hyperparameter.name()).map(String::strip).orElse("");
        }
        return hyperparameter.kind() == Hyperparameter.Kind.NUMBER
                ? NumberText.of(new BigDecimal(value.get())
                        .round(new MathContext(DIGITS))
                        .doubleValue())
                : hyperparameter.write(value.get());
    }
}
