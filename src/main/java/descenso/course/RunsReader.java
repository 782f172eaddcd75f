package descenso.course;

import descenso.train.Label;
import descenso.train.Limit;
import descenso.train.Measure;
import descenso.train.Readings;
import descenso.train.Search;
import descenso.train.Trial;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The runs of one combination of variables. */
final class RunsReader {

    private final Section top;
    private final Posed posed;
    private final Contestants contestants;
    private final Limit limit;
    private final List<Assigned<Measure>> measures;
    private final List<Assigned<Search>> searches;
    private final List<String> memory;

    /** Reads what the runs have in common. */
    RunsReader(Section top, Posed posed, Contestants contestants, Glossary glossary) {
        this.top = top;
        this.posed = posed;
        this.contestants = contestants;
        this.limit = new LimitReader(top, posed).read();
        this.measures = new MeasureReader(posed.problem(), contestants, glossary).read(top);
        this.searches = new SearchReader(posed.problem(), limit, contestants, measures, glossary).read(top);
        this.memory = top.find("record", this::memory).orElse(List.of());
    }

    private List<String> memory(YamlNode node) throws CourseException {
        List<String> names = new ArrayList<>();
        for (YamlNode item : Numbers.items(node)) {
            names.add(Choice.of(item, contestants.memory()));
        }
        return names;
    }

    /** @param varying the variables whose values the labels name */
    List<Trial> read(List<Entrant> entrants, Sweep sweep, Set<String> varying) {
        List<Trial> trials = new ArrayList<>();
        for (Map<String, Double> swept : sweep.choices()) {
            for (Entrant entrant : entrants) {
                trials.add(trial(entrant, swept, varying));
            }
        }
        return trials;
    }

    private Trial trial(Entrant entrant, Map<String, Double> swept, Set<String> varying) {
        Map<String, Double> values = new LinkedHashMap<>(top.scope().values());
        values.putAll(swept);
        Map<String, Double> telling = new LinkedHashMap<>(values);
        telling.keySet().removeIf(name -> !varying.contains(name) && !swept.containsKey(name));
        return new Trial(
                new Label(entrant.contestant().label(), telling),
                values,
                entrant.rule(swept),
                entrant.schedule(),
                posed.problem(),
                limit,
                readings(entrant.contestant()));
    }

    private Readings readings(Contestant contestant) {
        return new Readings(Assigned.of(contestant, measures), Assigned.of(contestant, searches), memory);
    }
}
