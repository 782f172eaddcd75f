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
import java.time.Duration;
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
import org.apache.sshd.common.AttributeRepository.AttributeKey;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Tests whether the value of a static field, and everything that it refers to, is immutable. Examines the value,
 * because the declared type does not show this.
 */
final class ImmutableFieldCondition extends ArchCondition<JavaField> {

    /** Types that are known to be immutable. */
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
            Class.class,
            Pattern.class,
            Parser.class,
            LoadSettings.class,
            TextCharacter.class,
            Duration.class,
            AttributeKey.class);

    /** Full names of fields that are not checked: arrays, which are always mutable, but which no code changes. */
    private final Set<String> exceptions;

    /**
     * Creates a condition.
     *
     * @param exceptions full names of fields that are not checked
     */
    ImmutableFieldCondition(Set<String> exceptions) {
        super("hold what cannot change");
        this.exceptions = exceptions;
    }

    @Override
    public void check(JavaField field, ConditionEvents events) {
        Field reflected = field.reflect();
        if (!reflected.isSynthetic() && !exceptions.contains(field.getFullName())) {
            boolean immutable = isImmutable(get(reflected, null), Collections.newSetFromMap(new IdentityHashMap<>()));
            events.add(new SimpleConditionEvent(field, immutable, field.getDescription()));
        }
    }

    private static boolean isImmutable(@Nullable Object value, Set<Object> seen) {
        if (value == null || KNOWN.contains(value.getClass()) || !seen.add(value)) {
            return true;
        }
        Class<?> type = value.getClass();
        if (type.getName().startsWith("descenso.")) {
            return state(type)
                    .allMatch(field -> Modifier.isFinal(field.getModifiers()) && isImmutable(get(field, value), seen));
        }
        return parts(value)
                .map(parts -> parts.stream().allMatch(part -> isImmutable(part, seen)))
                .orElse(value instanceof Enum<?> || type.isHidden());
    }

    /** Returns the instance fields of a class of the project and of its superclasses. */
    private static Stream<Field> state(Class<?> type) {
        List<Field> fields = new ArrayList<>();
        for (Class<?> c = type; c.getName().startsWith("descenso."); c = Objects.requireNonNull(c.getSuperclass())) {
            Stream.of(c.getDeclaredFields())
                    .filter(field -> !Modifier.isStatic(field.getModifiers()))
                    .forEach(fields::add);
        }
        return fields.stream();
    }

    /** Returns the elements of an immutable collection or an optional; empty for any other object. */
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
