package descenso.course;

import java.io.ByteArrayOutputStream;
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
import java.util.stream.Stream;

/**
 * Encodes immutable values as bytes: numbers, texts, collections, enum constants, and objects by the arguments of their
 * only constructor, which are their final fields, in order. A value that occurs several times is encoded once, so that
 * it is one value again after decoding. Values must not contain themselves.
 */
final class ValueEncoder {

    /**
     * The first byte of an encoded value, its 0-based place in this list, says what follows. Numbers of elements, types
     * and earlier values are unsigned. A type is a 0-based number, with its name if it is new.
     */
    enum Tag {
        FALSE,
        TRUE,
        /** A signed number. */
        INTEGER,
        /** The 8 bytes of an IEEE 754 number. */
        DOUBLE,
        /** A type and the 0-based number of the constant. */
        CONSTANT,
        /** The 0-based number of an earlier value that is none of the above; values are numbered when they are complete. */
        EARLIER,
        /** The number of bytes and the text in UTF-8. */
        STRING,
        /** A path as text, relative to the folder of the course if it lies in it. */
        PATH,
        /** The number of elements and the differences between neighbours; the first element is one from 0. */
        INTEGERS,
        /** The number of elements and their bytes. */
        DOUBLES,
        /** The number of elements and the elements, as for the next two. */
        OPTIONAL,
        LIST,
        SET,
        /** Twice the number of entries, and the key and the value of each. */
        MAP,
        /** The type of the elements, their number and the elements. */
        ARRAY,
        /** A type and the arguments of its constructor. */
        OBJECT;

        static final List<Tag> ALL = List.of(values());
    }

    /** Maximum value of 7 bits: a number is encoded in groups of 7 bits, the lowest first, each but the last marked. */
    private static final int GROUP = 0x7f;

    private final Path folder;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final List<Class<?>> types = new ArrayList<>();

    /** The numbers of earlier texts and paths, which are the same if they are equal. */
    private final Map<Object, Integer> equal = new HashMap<>();

    /** The numbers of the other earlier values. */
    private final IdentityHashMap<Object, Integer> same = new IdentityHashMap<>();

    private ValueEncoder(Path folder) {
        this.folder = folder;
    }

    /**
     * Returns the bytes of a value.
     *
     * @throws IllegalArgumentException if a part of the value is of a kind that cannot be encoded
     */
    static byte[] encode(Object value, Path folder) {
        ValueEncoder encoder = new ValueEncoder(folder);
        encoder.add(value);
        return encoder.bytes.toByteArray();
    }

    private void add(Object value) {
        if (value instanceof Boolean truth) {
            tag(truth ? Tag.TRUE : Tag.FALSE);
        } else if (value instanceof Integer integer) {
            tag(Tag.INTEGER);
            signed(integer);
        } else if (value instanceof Double number) {
            tag(Tag.DOUBLE);
            number(number);
        } else if (value instanceof Enum<?> constant) {
            tag(Tag.CONSTANT);
            type(constant.getDeclaringClass());
            unsigned(List.of(constant.getDeclaringClass().getEnumConstants()).indexOf(constant));
        } else {
            addNumbered(value, value instanceof String || value instanceof Path);
        }
    }

    private void addNumbered(Object value, boolean isText) {
        Integer earlier = isText ? equal.get(value) : same.get(value);
        if (earlier != null) {
            tag(Tag.EARLIER);
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
            tag(Tag.STRING);
            text(text);
        } else if (value instanceof Path path) {
            tag(Tag.PATH);
            text((path.startsWith(folder) ? folder.relativize(path) : path).toString());
        } else if (value instanceof int[] integers) {
            tag(Tag.INTEGERS);
            unsigned(integers.length);
            int before = 0;
            for (int each : integers) {
                signed(each - before);
                before = each;
            }
        } else if (value instanceof double[] doubles) {
            tag(Tag.DOUBLES);
            unsigned(doubles.length);
            Arrays.stream(doubles).forEach(this::number);
        } else if (value instanceof Optional<?> optional) {
            elements(Tag.OPTIONAL, optional.stream().toList());
        } else if (value instanceof List<?> list) {
            elements(Tag.LIST, list);
        } else if (value instanceof Set<?> set) {
            elements(Tag.SET, set);
        } else if (value instanceof Map<?, ?> map) {
            elements(
                    Tag.MAP,
                    map.entrySet().stream()
                            .flatMap(entry -> Stream.of(entry.getKey(), entry.getValue()))
                            .toList());
        } else if (value instanceof Object[] array) {
            tag(Tag.ARRAY);
            type(array.getClass().getComponentType());
            elements(List.of(array));
        } else {
            object(value);
        }
    }

    private void elements(Tag tag, Collection<?> elements) {
        tag(tag);
        elements(elements);
    }

    private void elements(Collection<?> elements) {
        unsigned(elements.size());
        elements.forEach(this::add);
    }

    /** Adds an object, whose only constructor must have its final fields as parameters, in order. */
    private void object(Object value) {
        Class<?> type = value.getClass();
        List<Field> fields = Arrays.stream(type.getDeclaredFields())
                .filter(field -> Modifier.isFinal(field.getModifiers()) && !Modifier.isStatic(field.getModifiers()))
                .toList();
        Constructor<?>[] constructors = type.getDeclaredConstructors();
        if (constructors.length != 1
                || !List.of(constructors[0].getParameterTypes())
                        .equals(fields.stream().map(Field::getType).toList())) {
            throw new IllegalArgumentException(type.getName() + " needs one constructor, of its final fields");
        }
        tag(Tag.OBJECT);
        type(type);
        for (Field field : fields) {
            field.setAccessible(true);
            try {
                add(field.get(value));
            } catch (IllegalAccessException e) {
                throw new IllegalArgumentException(field.toString(), e);
            }
        }
    }

    private void tag(Tag tag) {
        bytes.write(Tag.ALL.indexOf(tag));
    }

    private void type(Class<?> type) {
        int number = types.indexOf(type);
        unsigned(number < 0 ? types.size() : number);
        if (number < 0) {
            text(type.getName());
            types.add(type);
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
