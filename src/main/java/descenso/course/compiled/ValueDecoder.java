package descenso.course.compiled;

import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Decodes what a {@link ValueEncoder} has encoded. Uses only the simplest means of Java, because a page is decoded before
 * the first frame.
 */
final class ValueDecoder {

    private final ByteBuffer bytes;
    private final Path folder;

    /** The types in the order of their first occurrence. */
    private final List<Class<?>> types = new ArrayList<>();

    /** The constructor of each type; null until a value of it is decoded. */
    private final Map<Class<?>, Constructor<?>> constructors = new LinkedHashMap<>();

    /** The complete values that others may repeat. */
    private final List<Object> earlier = new ArrayList<>();

    /**
     * Creates a decoder.
     *
     * @param folder the folder of the course
     */
    ValueDecoder(ByteBuffer bytes, Path folder) {
        this.bytes = bytes;
        this.folder = folder;
    }

    /**
     * Returns the next value.
     *
     * @throws IllegalStateException if a class has changed since its values were encoded
     */
    Object next() {
        ValueTag tag = ValueTag.of(bytes.get());
        return switch (tag) {
            case EMPTY_OPTIONAL -> Optional.empty();
            case OPTIONAL -> Optional.of(next());
            case FALSE -> false;
            case TRUE -> true;
            case INTEGER -> signed();
            case DOUBLE -> bytes.getDouble();
            case CONSTANT -> type().getEnumConstants()[unsigned()];
            case EARLIER -> earlier.get(unsigned());
            default -> numbered(tag);
        };
    }

    private Object numbered(ValueTag tag) {
        Object value = switch (tag) {
            case STRING -> text();
            case PATH -> folder.resolve(text());
            case LIST -> List.of(elements(new Object[unsigned()]));
            case SET -> set();
            case MAP -> map();
            case INTEGERS -> integers();
            case DOUBLES -> doubles();
            case ARRAY -> elements((Object[]) Array.newInstance(type(), unsigned()));
            default -> object();
        };
        earlier.add(value);
        return value;
    }

    private Object[] elements(Object[] array) {
        for (int i = 0; i < array.length; i++) {
            array[i] = next();
        }
        return array;
    }

    private Set<Object> set() {
        Set<Object> set = new LinkedHashSet<>();
        for (int left = unsigned(); left > 0; left--) {
            set.add(next());
        }
        return Collections.unmodifiableSet(set);
    }

    private Map<Object, Object> map() {
        Map<Object, Object> map = new LinkedHashMap<>();
        for (int left = unsigned(); left > 0; left--) {
            Object key = next();
            map.put(key, next());
        }
        return Collections.unmodifiableMap(map);
    }

    private int[] integers() {
        int[] integers = new int[unsigned()];
        int last = 0;
        for (int i = 0; i < integers.length; i++) {
            last += signed();
            integers[i] = last;
        }
        return integers;
    }

    private double[] doubles() {
        double[] doubles = new double[unsigned()];
        for (int i = 0; i < doubles.length; i++) {
            doubles[i] = bytes.getDouble();
        }
        return doubles;
    }

    private Object object() {
        Class<?> type = type();
        Constructor<?> constructor = constructors.get(type);
        if (constructor == null) {
            constructor = constructor(type);
            constructors.put(type, constructor);
        }
        Object[] arguments = elements(new Object[constructor.getParameterCount()]);
        try {
            return constructor.newInstance(arguments);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getName(), e);
        }
    }

    /** Returns the only constructor of a class whose values have been encoded. */
    private static Constructor<?> constructor(Class<?> type) {
        Constructor<?> constructor = type.getDeclaredConstructors()[0];
        constructor.setAccessible(true);
        return constructor;
    }

    private Class<?> type() {
        int number = unsigned();
        if (number == types.size()) {
            types.add(named(text()));
        }
        return types.get(number);
    }

    private static Class<?> named(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(name, e);
        }
    }

    private String text() {
        byte[] encoded = new byte[unsigned()];
        bytes.get(encoded);
        return new String(encoded, StandardCharsets.UTF_8);
    }

    private int signed() {
        int number = unsigned();
        return (number >>> 1) ^ -(number & 1);
    }

    private int unsigned() {
        int number = 0;
        int shift = 0;
        byte group = bytes.get();
        while (group < 0) {
            number |= (group & 0x7f) << shift;
            shift += 7;
            group = bytes.get();
        }
        return number | (group << shift);
    }
}
