package descenso.course;

import descenso.phrases.Phrase;
import descenso.train.Comparison;
import descenso.train.Problem;
import descenso.train.Theory;
import descenso.train.Trial;
import descenso.train.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The runs of an experiment: for every combination of variables, the first of them slowest, for every value of the sweep,
 * each optimizer in its order, so that runs that differ in nothing but the optimizer stand together.
 */
final class ComparisonReader {

    private final YamlMap experiment;
    private final Context context;
    private final Contestants contestants;
    private final ProblemReader problems;
    private final List<Trial> trials = new ArrayList<>();
    private Glossary glossary = new Glossary();
    private Map<Theory, TheoryLine> theories = Map.of();
    private boolean isSound;

    ComparisonReader(YamlMap experiment, Context context, Contestants contestants) {
        this.experiment = experiment;
        this.context = context;
        this.contestants = contestants;
        this.problems = new ProblemReader(experiment);
    }

    /** As far as the first combination with a fault. */
    Comparison read(Variables variables) {
        isSound = !contestants.all().isEmpty() && !variables.scopes().isEmpty();
        for (Scope scope : variables.scopes()) {
            Section top = new Section(experiment, context.in(scope));
            combine(top, variables);
            isSound &= top.isSound();
            if (!isSound) {
                break;
            }
        }
        theories = isSound ? theories(variables.fixed()) : Map.of();
        return new Comparison(trials, List.copyOf(theories.keySet()));
    }

    private Map<Theory, TheoryLine> theories(Scope fixed) {
        Section top = new Section(experiment, context.in(fixed));
        return new TheoryReader(contestants, trials).read(top);
    }

    /** All of them, for whatever speaks of them; empty where something is wrong with them. */
    Optional<Runs> runs() {
        return isSound ? Optional.of(new Runs(contestants, trials)) : Optional.empty();
    }

    /** The closed forms, each with the line that it comes from. */
    Map<Theory, TheoryLine> theories() {
        return theories;
    }

    /** What the measures and searches are called for people. */
    Map<String, Localised> titles() {
        return glossary.titles();
    }

    private void combine(Section top, Variables variables) {
        Optional<Posed> posed = problems.read(top.context());
        List<Entrant> entrants = contestants.all().stream()
                .map(each -> Entrant.of(each, top.context()))
                .toList();
        Sweep sweep = top.find("sweep", node -> new SweepReader(contestants, top.context()).read(node))
                .orElseGet(Sweep::none);
        posed.ifPresentOrElse(
                problem -> combine(top, variables, problem, entrants, sweep), () -> LimitReader.checkNumbers(top));
    }

    private void combine(Section top, Variables variables, Posed posed, List<Entrant> entrants, Sweep sweep) {
        requireFreeNames(top, posed.problem());
        glossary = new Glossary();
        RunsReader runs = new RunsReader(top, posed, contestants, glossary);
        List<Trial> more = runs.read(entrants, sweep, variables.varying());
        if (trials.size() + more.size() > VariablesReader.MOST_RUNS) {
            top.fault("optimizers", Phrase.EXPERIMENT_MANY_RUNS, Integer.toString(VariablesReader.MOST_RUNS));
        }
        trials.addAll(more);
    }

    /** A variable may be called like a hyperparameter, but not like something else that a measure sees. */
    private void requireFreeNames(Section top, Problem problem) {
        List<String> taken = Vocabulary.names(problem, List.of());
        for (String name : top.scope().values().keySet()) {
            if (taken.contains(name) && !contestants.hyperparameters().contains(name)) {
                top.find("variables", YamlNode::map)
                        .ifPresent(map -> top.fault(map.placeOf(name), Phrase.EXPERIMENT_TAKEN_NAME, name));
            }
        }
    }
}
