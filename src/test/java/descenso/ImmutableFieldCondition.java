package descenso;

import com.googlecode.lanterna.TextCharacter;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Whether what a static field holds, with all that it refers to, can never change; its declared type tells little. */
final class ImmutableFieldCondition extends ArchCondition<JavaField> {

    /** Those that we know to be so. */
    private static final Set<Class<?>> KNOWN = Set.of(
            String.class,
            Boolean.class,
            Character.class,
            Byte.class,
            Short.class,
            Integer.class,
            Long.class,
            Float.class,
            Double.class,
            BigDecimal.class,
            MathContext.class,
            Pattern.class,
            Parser.class,
            LoadSettings.class,
            TextCharacter.class);

    /** Arrays can always be changed: those that nobody changes. */
    private final Set<String> exceptions;

    /** @param exceptions the full names of fields that may be what they are */
    ImmutableFieldCondition(Set<String> exceptions) {
        super("hold what cannot change");
        this.exceptions = exceptions;
    }

    @Override
    public void check(JavaField field, ConditionEvents events) {
        Field reflected = field.reflect();
        if (!reflected.isSynthetic() && !exceptions.contains(field.getFullName())) {
            boolean unchangeable =
                    isUnchangeable(get(reflected, null), Collections.newSetFromMap(new IdentityHashMap<>()));
            events.add(new SimpleConditionEvent(field, unchangeable, field.getDescription()));
        }
    }

    private static boolean isUnchangeable(@Nullable Object value, Set<Object> seen) {
        if (value == null || KNOWN.contains(value.getClass()) || !seen.add(value)) {
            return true;
        }
        Class<?> type = value.getClass();
        if (type.getName().startsWith("descenso.")) {
            return state(type)
                    .allMatch(
                            field -> Modifier.isFinal(field.getModifiers()) && isUnchangeable(get(field, value), seen));
        }
        return parts(value)
                .map(parts -> parts.stream().allMatch(part -> isUnchangeable(part, seen)))
                .orElse(value instanceof Enum<?> || type.isHidden());
    }

    /** The fields of an object of ours. */
    private static Stream<Field> state(Class<?> type) {
        List<Field> fields = new ArrayList<>();
        for (Class<?> c = type; c.getName().startsWith("descenso."); c = Objects.requireNonNull(c.getSuperclass())) {
            Stream.of(c.getDeclaredFields())
                    .filter(field -> !Modifier.isStatic(field.getModifiers()))
                    .forEach(fields::add);
        }
        return fields.stream();
    }

    /** What stands in a collection that does not change. */
    private static Optional<Collection<?>> parts(Object value) {
        boolean fixed = value.getClass().getName().startsWith("java.util.ImmutableCollections$");
        if (fixed && value instanceof Map<?, ?> map) {
            return Optional.of(
                    Stream.concat(map.keySet().stream(), map.values().stream()).toList());
        }
        if (value instanceof Optional<?> optional) {
            return Optional.of(optional.stream().toList());
        }
        return fixed ? Optional.of((Collection<?>) value) : Optional.empty();
    }

    private static @Nullable Object get(Field field, @Nullable Object of) {
        try {
            field.setAccessible(true);
            return field.get(of);
        } catch (IllegalAccessException e) {
            throw new AssertionError(field.toString(), e);
        }
    }
}
