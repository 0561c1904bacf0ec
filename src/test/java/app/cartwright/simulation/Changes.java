package app.cartwright.simulation;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;

/** One-place changes of compiled classes: what a planted bug is made of. Each says how often it struck. */
final class Changes {
    private static final ClassDesc BUGS = ClassDesc.of("app.cartwright.simulation.Bugs");

    private Changes() {}

    /** A change of one method. Gives the changed class and counts what was changed. */
    @FunctionalInterface
    interface Change extends BiFunction<byte[], AtomicInteger, byte[]> {}

    /** Several changes that are one bug: each must strike. */
    static Change all(Change... changes) {
        return (bytes, struck) -> {
            byte[] changed = bytes;
            for (Change change : changes) {
                int before = struck.get();
                changed = change.apply(changed, struck);
                if (struck.get() == before) {
                    throw new IllegalStateException("a part of the bug has lost its place");
                }
            }
            return changed;
        };
    }

    private static Change code(String method, java.util.function.Function<AtomicInteger, CodeTransform> transform) {
        return (bytes, struck) -> {
            ClassFile file = ClassFile.of();
            return file.transformClass(
                    file.parse(bytes),
                    ClassTransform.transformingMethodBodies(
                            m -> isMeant(method, m.methodName().stringValue()), transform.apply(struck)));
        };
    }

    /** A method, and the lambdas in it where the name ends with {@code +}. */
    private static boolean isMeant(String wanted, String name) {
        String plain = wanted.replace("+", "");
        return name.equals(plain) || wanted.endsWith("+") && name.startsWith("lambda$" + plain + "$");
    }

    /**
     * In a method, calls of another method go to one of {@link Bugs}, with the receiver as the first argument.
     *
     * @param called {@code name}, or {@code Type.name} where only calls on that type are meant
     */
    static Change redirect(String method, String called, String bug) {
        return redirect(method, called, bug, -1);
    }

    /** The same, and the object in a local variable of the method goes with it as the last argument. */
    static Change redirect(String method, String called, String bug, int local) {
        return code(method, struck -> (builder, element) -> {
            if (element instanceof InvokeInstruction invoke && isCalled(invoke, called)) {
                struck.incrementAndGet();
                MethodTypeDesc type = invoke.typeSymbol();
                List<ClassDesc> arguments = new ArrayList<>();
                if (invoke.opcode() != Opcode.INVOKESTATIC) {
                    arguments.add(ConstantDescs.CD_Object);
                }
                type.parameterList().forEach(p -> arguments.add(p.isPrimitive() ? p : ConstantDescs.CD_Object));
                if (local >= 0) {
                    builder.aload(local);
                    arguments.add(ConstantDescs.CD_Object);
                }
                boolean plain = type.returnType().isPrimitive();
                MethodTypeDesc bugType =
                        MethodTypeDesc.of(plain ? type.returnType() : ConstantDescs.CD_Object, arguments);
                mustExist(bug, bugType);
                builder.invokestatic(BUGS, bug, bugType);
                if (!plain) {
                    builder.checkcast(type.returnType());
                }
            } else {
                builder.with(element);
            }
        });
    }

    private static boolean isCalled(InvokeInstruction invoke, String called) {
        int dot = called.indexOf('.');
        return invoke.name().equalsString(called.substring(dot + 1))
                && (dot < 0 || invoke.owner().asSymbol().displayName().equals(called.substring(0, dot)));
    }

    private static void mustExist(String bug, MethodTypeDesc type) {
        try {
            MethodHandles.Lookup here = MethodHandles.lookup();
            here.findStatic(Bugs.class, bug, (MethodType) type.resolveConstantDesc(here));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Bugs has no " + bug + type.displayDescriptor(), e);
        }
    }

    /** A method gives a constant at once: a Boolean, null, an empty list, zero. */
    static Change returns(String method, ConstantDesc value) {
        return code(method, struck -> new CodeTransform() {
            private boolean done;

            @Override
            public void accept(java.lang.classfile.CodeBuilder builder, CodeElement element) {
                if (!done && element instanceof java.lang.classfile.Instruction) {
                    done = true;
                    struck.incrementAndGet();
                    builder.loadConstant(value);
                    if (value instanceof Long) {
                        builder.lreturn();
                    } else {
                        builder.ireturn();
                    }
                }
            }
        });
    }

    /** A method begins with asking {@link Bugs} for its result, by a method that takes nothing. */
    static Change answers(String method, String bug, String type) {
        ClassDesc result = ClassDesc.of(type);
        return code(method, struck -> new CodeTransform() {
            private boolean done;

            @Override
            public void accept(java.lang.classfile.CodeBuilder builder, CodeElement element) {
                if (!done && element instanceof java.lang.classfile.Instruction) {
                    done = true;
                    struck.incrementAndGet();
                    MethodTypeDesc bugType = MethodTypeDesc.of(ConstantDescs.CD_Object);
                    mustExist(bug, bugType);
                    builder.invokestatic(BUGS, bug, bugType).checkcast(result).areturn();
                }
            }
        });
    }

    /** The n-th condition of a method is turned round. */
    static Change flip(String method, int nth) {
        return code(method, struck -> new CodeTransform() {
            private int seen;

            @Override
            public void accept(java.lang.classfile.CodeBuilder builder, CodeElement element) {
                if (element instanceof BranchInstruction branch
                        && branch.opcode() != Opcode.GOTO
                        && branch.opcode() != Opcode.GOTO_W
                        && seen++ == nth) {
                    struck.incrementAndGet();
                    builder.branch(opposite(branch.opcode()), branch.target());
                } else {
                    builder.with(element);
                }
            }
        });
    }

    /** In a method, one constant of an enum stands for another. */
    static Change swap(String method, String constant, String other) {
        return code(method, struck -> (builder, element) -> {
            if (element instanceof FieldInstruction field && field.name().equalsString(constant)) {
                struck.incrementAndGet();
                builder.getstatic(field.owner().asSymbol(), other, field.typeSymbol());
            } else {
                builder.with(element);
            }
        });
    }

    /** In a method, one text stands for another. */
    static Change text(String method, String text, String other) {
        return code(method, struck -> (builder, element) -> {
            if (element instanceof ConstantInstruction constant && text.equals(constant.constantValue())) {
                struck.incrementAndGet();
                builder.loadConstant(other);
            } else {
                builder.with(element);
            }
        });
    }

    /** In a method, one long number stands for another. */
    static Change number(String method, long number, long other) {
        return code(method, struck -> (builder, element) -> {
            if (element instanceof ConstantInstruction constant
                    && constant.constantValue() instanceof Long found
                    && found == number) {
                struck.incrementAndGet();
                builder.loadConstant((ConstantDesc) Long.valueOf(other));
            } else {
                builder.with(element);
            }
        });
    }

    private static Opcode opposite(Opcode opcode) {
        return switch (opcode) {
            case IFEQ -> Opcode.IFNE;
            case IFNE -> Opcode.IFEQ;
            case IFLT -> Opcode.IFGE;
            case IFGE -> Opcode.IFLT;
            case IFGT -> Opcode.IFLE;
            case IFLE -> Opcode.IFGT;
            case IF_ICMPEQ -> Opcode.IF_ICMPNE;
            case IF_ICMPNE -> Opcode.IF_ICMPEQ;
            case IF_ICMPLT -> Opcode.IF_ICMPGE;
            case IF_ICMPGE -> Opcode.IF_ICMPLT;
            case IF_ICMPGT -> Opcode.IF_ICMPLE;
            case IF_ICMPLE -> Opcode.IF_ICMPGT;
            case IF_ACMPEQ -> Opcode.IF_ACMPNE;
            case IF_ACMPNE -> Opcode.IF_ACMPEQ;
            case IFNULL -> Opcode.IFNONNULL;
            case IFNONNULL -> Opcode.IFNULL;
            default -> throw new IllegalArgumentException(opcode.toString());
        };
    }
}
