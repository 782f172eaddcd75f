package descenso.course.optimizer;

import descenso.course.source.CourseException;
import descenso.course.value.MappingReader;
import descenso.course.value.Numbers;
import descenso.course.value.ReadContext;
import descenso.course.value.Schema;
import descenso.course.yaml.EnumParser;
import descenso.course.yaml.YamlMap;
import descenso.course.yaml.YamlNode;
import descenso.optim.Schedule;
import java.util.ArrayList;
import java.util.List;

/** Reads the schedule of a learning rate, a factor per step: one schedule, or a list of schedules to multiply. */
final class ScheduleReader {

    private ScheduleReader() {}

    /**
     * Reads a schedule, or the product of a list of schedules. Reports the invalid items of a list.
     *
     * @throws CourseException if a schedule outside a list is not a mapping with a known kind, or the list is empty or
     *     too long
     */
    static Schedule read(YamlNode node, ReadContext context) throws CourseException {
        if (!node.isList()) {
            return single(node, context);
        }
        List<Schedule> schedules = new ArrayList<>();
        for (YamlNode item : Numbers.items(node)) {
            context.diagnostics().tryRead(() -> single(item, context)).ifPresent(schedules::add);
        }
        return new Schedule.Product(schedules);
    }

    private static Schedule single(YamlNode node, ReadContext context) throws CourseException {
        YamlMap map = node.map();
        String kind =
                EnumParser.parse(map.required("kind"), List.of("constant", "step", "exponential", "cosine", "warm-up"));
        MappingReader section = new MappingReader(map, context, Schema.of("schedule", kind));
        return switch (kind) {
            case "step" -> new Schedule.StepDecay(section.integer("every"), section.number("gamma"));
            case "exponential" -> new Schedule.Exponential(section.number("gamma"));
            case "cosine" -> new Schedule.Cosine(section.integer("over"), section.number("floor"));
            case "warm-up" -> new Schedule.WarmUp(section.integer("over"));
            default -> new Schedule.Constant();
        };
    }
}
