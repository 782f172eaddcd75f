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
 * What optimizers are called once something was set in them, so that no name says what is no longer so: a number in it that
 * was one of its hyperparameters' becomes what that is now. Where a name cannot be mended so, the rule's title takes its
 * place, with what was changed; and where a sweep sets the number, with what else tells it from others of its rule.
 */
public final class RenamedOptimizers {

    /** More digits would be those of a computation. */
    private static final int DIGITS = 6;

    private final List<OptimizerSpec> written;
    private final Scope before;
    private final Scope now;

    /**
     * Of an experiment.
     *
     * @param written its optimizers before anything was set, in their order
     * @param before the variables that were the same in all of its runs then
     * @param now those that are so now
     */
    public RenamedOptimizers(OptimizerSpecs written, Scope before, Scope now) {
        this.written = written.all();
        this.before = before.afresh();
        this.now = now.afresh();
    }

    /** By labels, which stay. */
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

    /** With the hyperparameters in which these differ, who have been given the same name. */
    private OptimizerName apart(OptimizerName name, OptimizerSpec contestant, List<OptimizerSpec> namesakes) {
        List<OptimizerSpec> alike = ofItsRule(contestant, namesakes);
        List<Hyperparameter> differing = contestant.rule().hyperparameters().stream()
                .filter(each -> !name.told().containsKey(each.name()))
                .filter(each -> differs(each, alike))
                .toList();
        Map<String, String> told = new LinkedHashMap<>(name.told());
        told.putAll(told(contestant, differing));
        return new OptimizerName(name.words(), told);
    }

    /** Once a sweep sets that hyperparameter in all of them: those whose names say what it was, by their labels. */
    public Map<String, OptimizerName> sweeping(String hyperparameter, List<OptimizerSpec> contestants) {
        Map<String, OptimizerName> names = new LinkedHashMap<>();
        for (int i = 0; i < contestants.size(); i++) {
            OptimizerSpec contestant = contestants.get(i);
            OptimizerName name = name(contestant, i);
            List<OptimizerSpec> alike = ofItsRule(contestant, contestants);
            boolean isSaid = name.told().containsKey(hyperparameter) || isMentioned(hyperparameter, contestant, i);
            if (isSaid && canBeTold(alike)) {
                names.put(contestant.label(), sweeping(hyperparameter, name, contestant, alike));
            }
        }
        return names;
    }

    private OptimizerName name(OptimizerSpec contestant, int index) {
        Optional<OptimizerSpec> original = original(contestant, index);
        return original.isPresent() ? name(original.get(), contestant) : contestant.name();
    }

    /** Whose name it was before anything was set; empty where its own is all that is known. */
    private Optional<OptimizerSpec> original(OptimizerSpec contestant, int index) {
        return index < written.size() && isMeant(written.get(index), contestant)
                ? Optional.of(written.get(index))
                : Optional.empty();
    }

    /** Whether there is a number in its name that was the hyperparameter's when the name was given. */
    private boolean isMentioned(String hyperparameter, OptimizerSpec contestant, int index) {
        Optional<OptimizerSpec> original = original(contestant, index);
        OptimizerSpec named = original.orElse(contestant);
        return named.hyperparameter(hyperparameter)
                .flatMap(each -> named.value(each, original.isPresent() ? before : now))
                .filter(value -> named.name().words().texts().values().stream()
                        .anyMatch(text -> !NumberInLabel.meaning(value, NumberInLabel.in(text))
                                .isEmpty()))
                .isPresent();
    }

    /** Schedules that tell optimizers apart would not be told. */
    private static boolean canBeTold(List<OptimizerSpec> alike) {
        return alike.size() == 1
                || alike.stream()
                        .allMatch(each -> each.map().optional("schedule").isEmpty());
    }

    private OptimizerName sweeping(
            String swept, OptimizerName name, OptimizerSpec contestant, List<OptimizerSpec> alike) {
        List<Hyperparameter> told = contestant.rule().hyperparameters().stream()
                .filter(each -> !each.name().equals(swept))
                .filter(each -> name.told().containsKey(each.name()) || differs(each, alike))
                .toList();
        return new OptimizerName(LocalizedText.same(contestant.rule().title()), told(contestant, told));
    }

    private static List<OptimizerSpec> ofItsRule(OptimizerSpec contestant, List<OptimizerSpec> some) {
        return some.stream().filter(other -> other.rule() == contestant.rule()).toList();
    }

    private boolean differs(Hyperparameter hyperparameter, List<OptimizerSpec> alike) {
        return alike.stream().map(each -> text(hyperparameter, each)).distinct().count() > 1;
    }

    /** Not of one that is another now, or whose author gave it no name. */
    private static boolean isMeant(OptimizerSpec original, OptimizerSpec contestant) {
        return original.isNamed()
                && original.rule() == contestant.rule()
                && original.name().equals(contestant.name());
    }

    private OptimizerName name(OptimizerSpec original, OptimizerSpec contestant) {
        Map<Hyperparameter, Double> old = new LinkedHashMap<>();
        for (Hyperparameter each : contestant.rule().hyperparameters()) {
            original.value(each, before)
                    .filter(value -> !contestant.value(each, now).equals(Optional.of(value)))
                    .ifPresent(value -> old.put(each, value));
        }
        return mended(original, contestant, old)
                .orElseGet(() -> new OptimizerName(
                        LocalizedText.same(contestant.rule().title()),
                        told(contestant, old.keySet().stream().toList())));
    }

    /** The name with other numbers; empty where that would not make it true in every language. */
    private Optional<OptimizerName> mended(
            OptimizerSpec original, OptimizerSpec contestant, Map<Hyperparameter, Double> old) {
        Map<Language, String> texts = new EnumMap<>(Language.class);
        contestant
                .name()
                .words()
                .texts()
                .forEach((language, text) ->
                        mended(text, original, contestant, old).ifPresent(mended -> texts.put(language, mended)));
        return texts.keySet().equals(contestant.name().words().texts().keySet())
                ? Optional.of(new OptimizerName(new LocalizedText(texts), Map.of()))
                : Optional.empty();
    }

    private Optional<String> mended(
            String text, OptimizerSpec original, OptimizerSpec contestant, Map<Hyperparameter, Double> old) {
        List<NumberInLabel> numbers = NumberInLabel.in(text);
        Map<Integer, String> replaced = new TreeMap<>();
        for (Map.Entry<Hyperparameter, Double> each : old.entrySet()) {
            List<NumberInLabel> meant = NumberInLabel.meaning(each.getValue(), numbers);
            if (!isClear(each.getKey(), each.getValue(), meant.size(), original, contestant)) {
                return Optional.empty();
            }
            for (NumberInLabel number : meant) {
                if (replaced.put(numbers.indexOf(number), text(each.getKey(), contestant)) != null) {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(NumberInLabel.replaced(text, numbers, replaced));
    }

    /** Whether it can be told what the name says of it: a number once, or nothing of what is no switch. */
    private boolean isClear(
            Hyperparameter changed, double old, int times, OptimizerSpec original, OptimizerSpec contestant) {
        boolean isNumber = changed.kind() == Hyperparameter.Kind.NUMBER;
        boolean isSwitched = (old == 0) != contestant.value(changed, now).equals(Optional.of(0.0));
        boolean isShared = original.rule().hyperparameters().stream()
                .filter(other -> !other.equals(changed)
                        && original.map().optional(other.name()).isPresent())
                .anyMatch(other -> original.value(other, before).equals(Optional.of(old)));
        return isNumber && (times == 0 ? !isSwitched : times == 1 && !isShared);
    }

    private Map<String, String> told(OptimizerSpec contestant, List<Hyperparameter> changed) {
        Map<String, String> told = new LinkedHashMap<>();
        changed.forEach(each -> told.put(each.name(), text(each, contestant)));
        return told;
    }

    /** As few digits as tell it, or what its author wrote of what is not the same in all runs. */
    private String text(Hyperparameter hyperparameter, OptimizerSpec contestant) {
        Optional<Double> value = contestant.value(hyperparameter, now);
        if (value.isEmpty()) {
            return contestant
                    .map()
                    .word(hyperparameter.name())
                    .map(String::strip)
                    .orElse("");
        }
        return hyperparameter.kind() == Hyperparameter.Kind.NUMBER
                ? NumberText.of(new BigDecimal(value.get())
                        .round(new MathContext(DIGITS))
                        .doubleValue())
                : hyperparameter.write(value.get());
    }
}
