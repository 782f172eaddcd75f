package descenso.course.compiled;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the constructor of an immutable class: the only one, with the final fields of the class as its parameters, in
 * order. A record has such a constructor unless others are written; another class may have one, if its remaining fields
 * are only caches.
 */
final class ConstructorFinder {

    private ConstructorFinder() {}

    /** Returns the only constructor of a class whose values have been encoded. */
    static Constructor<?> find(Class<?> type) {
        Constructor<?> constructor = type.getDeclaredConstructors()[0];
        constructor.setAccessible(true);
        return constructor;
    }

    /**
     * Returns the parameters of the constructor as fields, in order.
     *
     * @throws IllegalArgumentException if the class has no such constructor, so that its values cannot be encoded
     */
    static List<Field> parameters(Class<?> type) {
        List<Field> fields = Arrays.stream(type.getDeclaredFields())
                .filter(field -> Modifier.isFinal(field.getModifiers()) && !Modifier.isStatic(field.getModifiers()))
                .toList();
        Constructor<?>[] constructors = type.getDeclaredConstructors();
        if (constructors.length != 1
                || !List.of(constructors[0].getParameterTypes())
                        .equals(fields.stream().map(Field::getType).toList())) {
            throw new IllegalArgumentException(type.getName() + " needs one constructor, of its final fields");
        }
        return fields;
    }
}
