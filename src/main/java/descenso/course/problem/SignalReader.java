package descenso.course.problem;

import descenso.course.data.RecordedGradients;
import descenso.course.source.CourseException;
import descenso.course.value.ExpressionReader;
import descenso.course.value.MappingReader;
import descenso.course.value.Numbers;
import descenso.course.yaml.YamlNode;
import descenso.expr.Expression;
import descenso.phrases.MessageKey;
import descenso.train.problem.Signal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads a sequence of gradients: formulas, listed values or a file. */
final class SignalReader {

    private final MappingReader section;

    SignalReader(MappingReader section) {
        this.section = section;
    }

    Optional<BoundProblem> read() {
        section.alternatives("g", "gradients");
        return section.optional("gradients").isPresent() ? listed() : byFormula();
    }

    private Optional<BoundProblem> byFormula() {
        List<Expression> formulas = section.required("g", this::formulas).orElse(List.of());
        double[] start = start(formulas.size(), new double[formulas.size()]);
        return section.ifValid(() -> BoundProblem.unlimited(
                Signal.of(start, formulas, section.scope().values())));
    }

    /** Reads one formula per coordinate, each a function of the time {@code t} and of the variables. */
    private List<Expression> formulas(YamlNode node) throws CourseException {
        List<String> names = new ArrayList<>(List.of("t"));
        names.addAll(section.scope().values().keySet());
        List<Expression> formulas = new ArrayList<>();
        for (YamlNode item : Numbers.items(node)) {
            formulas.add(ExpressionReader.read(item, names));
        }
        formulas.forEach(section.scope()::use);
        return formulas;
    }

    private Optional<BoundProblem> listed() {
        return section.required("gradients", this::gradients).flatMap(this::posed);
    }

    private RecordedGradients gradients(YamlNode node) throws CourseException {
        if (node.isText()) {
            return RecordedGradients.read(section.context().data().find(node));
        }
        int length = Numbers.point(Numbers.items(node).get(0), section.scope()).length;
        return RecordedGradients.of(Numbers.points(node, length, section.scope()));
    }

    private Optional<BoundProblem> posed(RecordedGradients given) {
        double[] start = start(given.length(), given.start());
        double[][] gradients = given.gradients();
        return section.ifValid(() -> new BoundProblem(Signal.of(start, gradients), OptionalInt.of(gradients.length)));
    }

    private double[] start(int length, double[] fallback) {
        double[] start = section.optional("start", node -> Numbers.point(node, section.scope()))
                .orElse(fallback);
        if (section.isValid() && start.length != length) {
            section.report(
                    "start", MessageKey.EXPERIMENT_LENGTH, Integer.toString(length), Integer.toString(start.length));
        }
        return start;
    }
}
