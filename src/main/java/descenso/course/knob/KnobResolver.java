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
 * Finds the knob that a typed name refers to: {@code lr}, {@code adam.beta1}, {@code all.lr}, {@code rotation}, or a
 * path of the file. A beginning of a name is enough, in any case and any language.
 *
 * @param language language of the names in messages; names in all languages are accepted
 * @param chosen label of the optimizer to prefer if several have a knob of the typed name
 */
public record KnobResolver(Experiment experiment, Language language, Optional<String> chosen) {

    private static final ParameterAlias ALL = new ParameterAlias("todos", "all", List.of("todas", "optimizers"));
    private static final ParameterAlias PROBLEM = new ParameterAlias("problema", "problem", List.of("variables"));
    private static final String ROOT = "optimizers";
    private static final int QUOTED = 40;

    /** Returns the knobs that a typed name refers to: one, or the same one of every optimizer. */
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

    /** Returns the knobs of a name without an owner; empty if there is no knob of this name. */
    private Optional<List<Knob>> unqualified(String name) {
        return find(name, experiment.knobs()).map(this::preferChosen);
    }

    /** Returns the knobs of highest priority: those of the chosen optimizer, else those of the problem, else all. */
    private List<Knob> preferChosen(List<Knob> alike) {
        List<Knob> own = such(
                alike, knob -> knob.optimizer().isPresent() && knob.optimizer().equals(chosen));
        List<Knob> free = such(alike, knob -> knob.optimizer().isEmpty());
        return !own.isEmpty() ? own : !free.isEmpty() ? free : alike;
    }

    /** Returns the knobs of a name with an owner before one of its dots; empty if there is none. */
    private Optional<List<Knob>> qualified(String name) {
        for (int dot = name.lastIndexOf('.'); dot > 0; dot = name.lastIndexOf('.', dot - 1)) {
            Optional<List<Knob>> found = find(name.substring(dot + 1), owned(name.substring(0, dot)));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** Returns all knobs of an owner: all optimizers, the problem, or the optimizers that the word matches. */
    List<Knob> owned(String owner) {
        if (ALL.all().anyMatch(owner::equals)) {
            return such(experiment.knobs(), knob -> knob.optimizer().isPresent());
        }
        if (PROBLEM.all().anyMatch(owner::equals)) {
            return such(experiment.knobs(), knob -> knob.optimizer().isEmpty());
        }
        List<String> labels = optimizers().find(owner);
        return such(
                experiment.knobs(),
                knob -> knob.optimizer().filter(labels::contains).isPresent());
    }

    /**
     * Returns the knobs with this key in the file, else those with this alias, else those with an alias that begins so.
     */
    private Optional<List<Knob>> find(String name, List<Knob> among) {
        return Stream.<Predicate<Knob>>of(
                        knob -> NormalizedName.of(knob.name()).equals(name),
                        knob -> aliases().all(knob).anyMatch(name::equals),
                        knob -> aliases().all(knob).anyMatch(word -> word.startsWith(name)))
                .map(isCalled -> such(among, isCalled))
                .filter(found -> !found.isEmpty() && !name.isEmpty())
                .findFirst();
    }

    /**
     * Returns a match if there is one knob, or if the name is for all optimizers and the knobs share one key; otherwise
     * an error that lists the candidates.
     */
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

    /** Returns the text to type for exactly this knob, valid for any chosen optimizer. */
    public String of(Knob knob) {
        String word = word(knob);
        KnobResolver unchosen = new KnobResolver(experiment, language, Optional.empty());
        boolean isEnough = experiment.labels().size() == 1 || knob.optimizer().isEmpty();
        return isEnough && unchosen.resolve(word).knobs().equals(List.of(knob)) ? word : owner(knob) + "." + word;
    }

    /** Returns the text to type for this knob if its owner is clear. */
    public String word(Knob knob) {
        return aliases().of(knob);
    }

    private KnobAliases aliases() {
        return new KnobAliases(experiment.names(), language);
    }

    private String owner(Knob knob) {
        return knob.optimizer().map(optimizers()::typed).orElse(PROBLEM.in(language));
    }

    /** Returns the text to type for an optimizer. */
    public String optimizer(String label) {
        return optimizers().typed(label);
    }

    private OptimizerNames optimizers() {
        return new OptimizerNames(experiment, language);
    }

    /** Returns the text to type for this knob of all optimizers. */
    public String ofAll(Knob knob) {
        return ALL.in(language) + "." + word(knob);
    }

    /** Returns the completions: the name of each knob, then the names for all optimizers and for the chosen one. */
    public List<String> completions() {
        List<String> names =
                new ArrayList<>(experiment.knobs().stream().map(this::of).toList());
        such(experiment.knobs(), knob -> knob.optimizer().isPresent()).forEach(knob -> {
            names.add(ofAll(knob));
            names.add(word(knob));
        });
        return names.stream().distinct().filter(this::isClear).toList();
    }

    /** Tests whether a name resolves without error, and to more than one knob if it is a name for all optimizers. */
    private boolean isClear(String name) {
        return !resolve(name).knobs().isEmpty()
                && (!isOfAll(name) || resolve(name).knobs().size() > 1);
    }

    /** Parses a name with a value after it, as in {@code lr 0.05}, {@code momentum.beta = 0,9} and {@code bias no}. */
    public KnobChange parseAssignment(String line) {
        return new KnobAssignment(this, line).change();
    }
}
