package descenso.course.optimizer;

import descenso.course.source.Bounds;
import descenso.course.source.CourseException;
import descenso.course.value.MappingReader;
import descenso.course.value.Numbers;
import descenso.course.value.ReadContext;
import descenso.course.yaml.EnumParser;
import descenso.course.yaml.YamlMap;
import descenso.course.yaml.YamlNode;
import descenso.optim.Schedule;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads the schedule of a learning rate, a factor per step: one schedule, or a list of schedules to multiply. */
public final class ScheduleReader {

    private static final Bounds STEPS = Bounds.between(1, 1_000_000_000);

    @SuppressWarnings("ImmutableEnumChecker") // the list is unmodifiable, the function stateless
    private enum Kind {
        CONSTANT("constant", List.of("kind"), section -> new Schedule.Constant()),
        STEP(
                "step",
                List.of("kind", "every", "gamma"),
                section -> new Schedule.StepDecay(
                        section.integer("every", STEPS), section.number("gamma", Bounds.NOT_NEGATIVE))),
        EXPONENTIAL(
                "exponential",
                List.of("kind", "gamma"),
                section -> new Schedule.Exponential(section.number("gamma", Bounds.NOT_NEGATIVE))),
        COSINE(
                "cosine",
                List.of("kind", "over", "floor"),
                section -> new Schedule.Cosine(
                        section.integer("over", STEPS), section.number("floor", Bounds.FRACTION, 0))),
        WARM_UP("warm-up", List.of("kind", "over"), section -> new Schedule.WarmUp(section.integer("over", STEPS)));

        private final String key;
        private final List<String> keys;
        private final Function<MappingReader, Schedule> maker;

        Kind(String key, List<String> keys, Function<MappingReader, Schedule> maker) {
            this.key = key;
            this.keys = keys;
            this.maker = maker;
        }
    }

    private ScheduleReader() {}

    /** Returns the keys of all kinds of schedule, without duplicates. */
    public static List<String> keys() {
        return Stream.of(Kind.values())
                .flatMap(kind -> kind.keys.stream())
                .distinct()
                .toList();
    }

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
        Kind kind = EnumParser.parse(map.required("kind"), List.of(Kind.values()), each -> each.key);
        return kind.maker.apply(new MappingReader(map, context, kind.keys));
    }
}
