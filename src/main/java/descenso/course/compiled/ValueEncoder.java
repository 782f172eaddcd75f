package descenso.course.compiled;

import java.io.ByteArrayOutputStream;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Encodes immutable values as bytes: numbers, texts, collections, enum constants, and objects by the arguments of their
 * constructors. The class of an object needs one constructor, with its final fields as parameters, in order: a record has
 * such a constructor, and another class may have one if its remaining fields are only caches. A value that occurs several times is encoded once, so that it is one
 * value again after decoding. Values must not contain themselves.
 */
final class ValueEncoder {

    /** Maximum value of 7 bits: a number is encoded in groups of 7 bits, the lowest first, each but the last marked. */
    private static final int GROUP = 0x7f;

    private final Path folder;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final List<Class<?>> types = new ArrayList<>();

    /** The numbers of earlier texts and paths, which are the same if they are equal. */
    private final Map<Object, Integer> equal = new HashMap<>();

    /** The numbers of the other earlier values. */
    private final IdentityHashMap<Object, Integer> same = new IdentityHashMap<>();

    /**
     * Creates an encoder.
     *
     * @param folder the folder of the course
     */
    ValueEncoder(Path folder) {
        this.folder = folder;
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }

    /**
     * Adds a value.
     *
     * @throws IllegalArgumentException if a part of it is of a kind that cannot be encoded
     */
    void add(Object value) {
        if (value instanceof Optional<?> optional) {
            tag(optional.isPresent() ? ValueTag.OPTIONAL : ValueTag.EMPTY_OPTIONAL);
            optional.ifPresent(this::add);
        } else if (value instanceof Boolean truth) {
            tag(truth ? ValueTag.TRUE : ValueTag.FALSE);
        } else if (value instanceof Integer integer) {
            tag(ValueTag.INTEGER);
            signed(integer);
        } else if (value instanceof Double number) {
            tag(ValueTag.DOUBLE);
            number(number);
        } else if (value instanceof Enum<?> constant) {
            tag(ValueTag.CONSTANT);
            type(constant.getDeclaringClass());
            unsigned(List.of(constant.getDeclaringClass().getEnumConstants()).indexOf(constant));
        } else {
            addNumbered(value);
        }
    }

    private void addNumbered(Object value) {
        boolean isText = value instanceof String || value instanceof Path;
        Integer earlier = isText ? equal.get(value) : same.get(value);
        if (earlier != null) {
            tag(ValueTag.EARLIER);
            unsigned(earlier);
            return;
        }
        addFirst(value);
        int number = equal.size() + same.size();
        if (isText) {
            equal.put(value, number);
        } else {
            same.put(value, number);
        }
    }

    private void addFirst(Object value) {
        if (value instanceof String text) {
            tag(ValueTag.STRING);
            text(text);
        } else if (value instanceof Path path) {
            tag(ValueTag.PATH);
            text((path.startsWith(folder) ? folder.relativize(path) : path).toString());
        } else if (value instanceof List<?> list) {
            elements(ValueTag.LIST, list);
        } else if (value instanceof Set<?> set) {
            elements(ValueTag.SET, set);
        } else if (value instanceof Map<?, ?> map) {
            tag(ValueTag.MAP);
            unsigned(map.size());
            map.forEach((key, element) -> {
                add(key);
                add(element);
            });
        } else if (value instanceof int[] integers) {
            integers(integers);
        } else if (value instanceof double[] doubles) {
            tag(ValueTag.DOUBLES);
            unsigned(doubles.length);
            for (double each : doubles) {
                number(each);
            }
        } else if (value.getClass().isArray()) {
            array(value);
        } else {
            object(value);
        }
    }

    private void elements(ValueTag tag, Collection<?> elements) {
        tag(tag);
        unsigned(elements.size());
        elements.forEach(this::add);
    }

    private void integers(int[] integers) {
        tag(ValueTag.INTEGERS);
        unsigned(integers.length);
        int before = 0;
        for (int each : integers) {
            signed(each - before);
            before = each;
        }
    }

    private void array(Object array) {
        tag(ValueTag.ARRAY);
        type(array.getClass().getComponentType());
        unsigned(Array.getLength(array));
        for (int i = 0; i < Array.getLength(array); i++) {
            add(Array.get(array, i));
        }
    }

    private void object(Object value) {
        Class<?> type = value.getClass();
        List<Field> parameters = parameters(type);
        tag(ValueTag.OBJECT);
        type(type);
        for (Field field : parameters) {
            add(argument(field, value));
        }
    }

    /** Returns the parameters of the constructor as fields, in order. */
    private static List<Field> parameters(Class<?> type) {
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

    private static Object argument(Field field, Object value) {
        field.setAccessible(true);
        try {
            return field.get(value);
        } catch (IllegalAccessException e) {
            throw new IllegalArgumentException(field.toString(), e);
        }
    }

    private void tag(ValueTag tag) {
        bytes.write(tag.number());
    }

    /** Adds the 0-based number of a type, and its name at the first occurrence. */
    private void type(Class<?> type) {
        int number = types.indexOf(type);
        if (number < 0) {
            unsigned(types.size());
            text(type.getName());
            types.add(type);
        } else {
            unsigned(number);
        }
    }

    private void text(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        unsigned(encoded.length);
        bytes.writeBytes(encoded);
    }

    private void number(double value) {
        bytes.writeBytes(ByteBuffer.allocate(Double.BYTES).putDouble(value).array());
    }

    /** Adds a number so that one near 0 needs few bytes: 0, −1, 1, −2 and so on become 0, 1, 2, 3. */
    private void signed(int number) {
        unsigned((number << 1) ^ (number >> (Integer.SIZE - 1)));
    }

    private void unsigned(int number) {
        int rest = number;
        while ((rest & ~GROUP) != 0) {
            bytes.write((rest & GROUP) | (GROUP + 1));
            rest >>>= 7;
        }
        bytes.write(rest);
    }
}
