package descenso.course;

import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Decodes values of a {@link ValueEncoder}. Uses the simplest means of Java: it runs before the first frame. */
final class ValueDecoder {

    private final ByteBuffer bytes;
    private final Path folder;

    /** The types in the order of their first occurrence. */
    private final List<Class<?>> types = new ArrayList<>();

    /** The only constructor of each type whose objects have been decoded. */
    private final Map<Class<?>, Constructor<?>> constructors = new HashMap<>();

    /** The complete values that others may repeat. */
    private final List<Object> earlier = new ArrayList<>();

    /** Creates a decoder. */
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
        ValueEncoder.Tag tag = ValueEncoder.Tag.ALL.get(bytes.get());
        return switch (tag) {
            case FALSE -> false;
            case TRUE -> true;
            case INTEGER -> signed();
            case DOUBLE -> bytes.getDouble();
            case CONSTANT -> type().getEnumConstants()[unsigned()];
            case EARLIER -> earlier.get(unsigned());
            default -> {
                Object value = numbered(tag);
                earlier.add(value);
                yield value;
            }
        };
    }

    private Object numbered(ValueEncoder.Tag tag) {
        return switch (tag) {
            case STRING -> text();
            case PATH -> folder.resolve(text());
            case INTEGERS -> integers();
            case DOUBLES -> doubles();
            case OPTIONAL -> unsigned() == 0 ? Optional.empty() : Optional.of(next());
            case LIST -> List.of(elements(new Object[unsigned()]));
            case SET ->
                Collections.unmodifiableSet(new LinkedHashSet<>(Arrays.asList(elements(new Object[unsigned()]))));
            case MAP -> map(elements(new Object[unsigned()]));
            case ARRAY -> elements((Object[]) Array.newInstance(type(), unsigned()));
            default -> object();
        };
    }

    private Object[] elements(Object[] array) {
        for (int i = 0; i < array.length; i++) {
            array[i] = next();
        }
        return array;
    }

    /** Returns the map of keys and values that alternate. */
    private static Map<Object, Object> map(Object... elements) {
        Map<Object, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < elements.length; i += 2) {
            map.put(elements[i], elements[i + 1]);
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
            constructor = type.getDeclaredConstructors()[0];
            constructor.setAccessible(true);
            constructors.put(type, constructor);
        }
        Object[] arguments = elements(new Object[constructor.getParameterCount()]);
        try {
            return constructor.newInstance(arguments);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getName(), e);
        }
    }

    private Class<?> type() {
        int number = unsigned();
        if (number == types.size()) {
            String name = text();
            try {
                types.add(Class.forName(name));
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException(name, e);
            }
        }
        return types.get(number);
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
