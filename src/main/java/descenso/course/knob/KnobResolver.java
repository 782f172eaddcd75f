package descenso.course.knob;

import descenso.course.experiment.Experiment;
import descenso.course.experiment.Knob;
import descenso.phrases.Language;
import descenso.phrases.Quoted;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What somebody types to say which value of an experiment is to change: {@code lr}, {@code adam.beta1}, {@code all.lr},
 * {@code rotation}; a path of the file, or its beginning, in any case and either language.
 *
 * @param language in which names are told; all languages are understood
 * @param chosen the label of the optimizer whose a name is that several have
 */
public record KnobResolver(Experiment experiment, Language language, Optional<String> chosen) {

    private static final ParameterAlias ALL = new ParameterAlias("todos", "all", List.of("todas", "optimizers"));
    private static final ParameterAlias PROBLEM = new ParameterAlias("problema", "problem", List.of("variables"));
    private static final String ROOT = "optimizers";
    private static final int QUOTED = 40;

    /** The values that a name means: one, or the same one of every optimizer. */
    public KnobMatch resolve(String typed) {
        List<Knob> exact = such(experiment.knobs(), knob -> knob.path().equals(typed.strip()));
        if (!exact.isEmpty()) {
            return KnobMatch.of(exact);
        }
        String name = stripPrefix(NormalizedName.of(typed));
        return unqualified(name)
                .or(() -> qualified(name))
                .map(found -> resolved(found, typed))
                .orElseGet(() -> KnobMatch.none(new KnobErrors(this, quoted(typed)).unknown(name)));
    }

    private static String stripPrefix(String folded) {
        String rest = folded.startsWith(ROOT + ".") ? folded.substring(ROOT.length() + 1) : folded;
        return rest.indexOf('.') > 0 ? rest : folded;
    }

    /** Where it says not whose; empty where there is nothing of that name. */
    private Optional<List<Knob>> unqualified(String name) {
        return called(name, experiment.knobs()).map(this::preferChosen);
    }

    /** The chosen optimizer's before the problem's, these before those of others. */
    private List<Knob> preferChosen(List<Knob> alike) {
        List<Knob> own = such(
                alike, knob -> knob.optimizer().isPresent() && knob.optimizer().equals(chosen));
        List<Knob> free = such(alike, knob -> knob.optimizer().isEmpty());
        return !own.isEmpty() ? own : !free.isEmpty() ? free : alike;
    }

    /** Where it says whose, before one of its dots. */
    private Optional<List<Knob>> qualified(String name) {
        for (int dot = name.lastIndexOf('.'); dot > 0; dot = name.lastIndexOf('.', dot - 1)) {
            Optional<List<Knob>> found = called(name.substring(dot + 1), owned(name.substring(0, dot)));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** All that may be changed of whom that word means. */
    List<Knob> owned(String owner) {
        if (ALL.all().anyMatch(owner::equals)) {
            return such(experiment.knobs(), knob -> knob.optimizer().isPresent());
        }
        if (PROBLEM.all().anyMatch(owner::equals)) {
            return such(experiment.knobs(), knob -> knob.optimizer().isEmpty());
        }
        List<String> labels = optimizers().meant(owner);
        return such(
                experiment.knobs(),
                knob -> knob.optimizer().filter(labels::contains).isPresent());
    }

    /** Those whose name in the file it is, else those that are called so, else those whose name begins so. */
    private Optional<List<Knob>> called(String name, List<Knob> among) {
        return Stream.<Predicate<Knob>>of(
                        knob -> NormalizedName.of(knob.name()).equals(name),
                        knob -> words().all(knob).anyMatch(name::equals),
                        knob -> words().all(knob).anyMatch(word -> word.startsWith(name)))
                .map(isCalled -> such(among, isCalled))
                .filter(found -> !found.isEmpty() && !name.isEmpty())
                .findFirst();
    }

    /** One, or one of each of all; else which one is to be said. */
    private KnobMatch resolved(List<Knob> found, String typed) {
        long names = found.stream().map(Knob::name).distinct().count();
        return found.size() == 1 || (isOfAll(typed) && names == 1)
                ? KnobMatch.of(found)
                : KnobMatch.none(new KnobErrors(this, quoted(typed)).several(found));
    }

    private static boolean isOfAll(String typed) {
        return ALL.all().anyMatch(all -> stripPrefix(NormalizedName.of(typed)).startsWith(all + "."));
    }

    private static String quoted(String typed) {
        return Quoted.of(typed.strip(), QUOTED);
    }

    private static List<Knob> such(List<Knob> knobs, Predicate<Knob> isWanted) {
        return knobs.stream().filter(isWanted).toList();
    }

    /** What to type for that one and no other, whatever is chosen. */
    public String of(Knob knob) {
        String word = word(knob);
        KnobResolver unchosen = new KnobResolver(experiment, language, Optional.empty());
        boolean isEnough = experiment.labels().size() == 1 || knob.optimizer().isEmpty();
        return isEnough && unchosen.resolve(word).knobs().equals(List.of(knob)) ? word : owner(knob) + "." + word;
    }

    /** What to type for it where it is clear whose. */
    public String word(Knob knob) {
        return words().of(knob);
    }

    private KnobAliases words() {
        return new KnobAliases(experiment.names(), language);
    }

    private String owner(Knob knob) {
        return knob.optimizer().map(optimizers()::typed).orElse(PROBLEM.in(language));
    }

    /** What to type for that optimizer. */
    public String optimizer(String label) {
        return optimizers().typed(label);
    }

    private OptimizerNames optimizers() {
        return new OptimizerNames(experiment, language);
    }

    /** What to type for all optimizers' value of that name. */
    public String ofAll(Knob knob) {
        return ALL.in(language) + "." + word(knob);
    }

    /** Each value's name, then those that mean all optimizers' or the chosen one's. */
    public List<String> completions() {
        List<String> names =
                new ArrayList<>(experiment.knobs().stream().map(this::of).toList());
        such(experiment.knobs(), knob -> knob.optimizer().isPresent()).forEach(knob -> {
            names.add(ofAll(knob));
            names.add(word(knob));
        });
        return names.stream().distinct().filter(this::isClear).toList();
    }

    /** Whether it means something, and all optimizers' only where there are several. */
    private boolean isClear(String name) {
        return !resolve(name).knobs().isEmpty()
                && (!isOfAll(name) || resolve(name).knobs().size() > 1);
    }

    /** A name and a value after it, as in {@code lr 0.05}, {@code momentum.beta = 0,9} and {@code bias no}. */
    public KnobChange parseAssignment(String line) {
        return new KnobAssignment(this, line).change();
    }
}
