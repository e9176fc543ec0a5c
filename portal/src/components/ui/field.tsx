'use client';

import { useId, type ComponentProps, type ReactElement, type ReactNode } from 'react';
import { cn } from '#components/ui/cn.ts';

export interface FieldProps {
  label: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  optional?: ReactNode;
  className?: string;
}

interface Wiring {
  id: string;
  'aria-describedby'?: string;
  'aria-invalid'?: true;
}

/** Ties a label, a hint and an error to one control. */
export const Field = ({ label, hint, error, optional, className, children }: FieldProps & { children: (wiring: Wiring) => ReactElement }) => {
  const id = useId();
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return (
    <div className={cn('flex min-w-0 flex-col gap-1.5', className)}>
      <label htmlFor={id} className="text-sm font-medium">
        {label}
        {optional ? <span className="ml-1.5 font-normal text-soft">{optional}</span> : null}
      </label>
      {children({ id, ...(described ? { 'aria-describedby': described } : {}), ...(error ? { 'aria-invalid': true as const } : {}) })}
      {hint ? (
        <p id={`${id}-hint`} className="text-sm text-soft">
          {hint}
        </p>
      ) : null}
      {error ? (
        <p id={`${id}-error`} role="alert" className="text-sm font-medium text-danger">
          {error}
        </p>
      ) : null}
    </div>
  );
};

const control =
  'w-full min-w-0 rounded-control border border-line-strong/60 bg-surface px-3 text-ink placeholder:text-soft/80 hover:border-line-strong focus-visible:rounded-control disabled:bg-sunken disabled:text-soft aria-invalid:border-danger';

export const Input = ({ className, ...rest }: ComponentProps<'input'>) => <input className={cn(control, 'h-10', className)} {...rest} />;

export const Textarea = ({ className, ...rest }: ComponentProps<'textarea'>) => (
  <textarea className={cn(control, 'py-2.5 leading-relaxed', className)} {...rest} />
);

export const Select = ({ className, ...rest }: ComponentProps<'select'>) => (
  <select
    className={cn(
      control,
      "h-10 appearance-none bg-[url('data:image/svg+xml;utf8,<svg%20xmlns=%22http://www.w3.org/2000/svg%22%20width=%2216%22%20height=%2216%22%20fill=%22none%22%20stroke=%22%23808d8a%22%20stroke-width=%222%22><path%20d=%22m4%206%204%204%204-4%22/></svg>')] bg-[position:right_0.75rem_center] bg-no-repeat pr-9",
      className,
    )}
    {...rest}
  />
);

type Control<T extends 'input' | 'select' | 'textarea'> = FieldProps & Omit<ComponentProps<T>, 'id' | 'className'> & { inputClassName?: string };

const split = <T extends FieldProps & { inputClassName?: string }>({ label, hint, error, optional, className, inputClassName, ...rest }: T) => ({
  field: { label, hint, error, optional, ...(className ? { className } : {}) },
  rest: inputClassName ? { ...rest, className: inputClassName } : rest,
});

export const TextField = (props: Control<'input'>) => {
  const { field, rest } = split(props);
  return <Field {...field}>{(wiring) => <Input {...rest} {...wiring} />}</Field>;
};

export const TextAreaField = (props: Control<'textarea'>) => {
  const { field, rest } = split(props);
  return <Field {...field}>{(wiring) => <Textarea {...rest} {...wiring} />}</Field>;
};

export const SelectField = (props: Control<'select'>) => {
  const { field, rest } = split(props);
  return <Field {...field}>{(wiring) => <Select {...rest} {...wiring} />}</Field>;
};
