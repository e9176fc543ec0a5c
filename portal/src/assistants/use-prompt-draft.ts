'use client';

import { useState } from 'react';
import type { VersionFieldsFragment } from '#gql/graphql.ts';

/**
 * The text being written and the version it started from. As long as nothing is typed it follows what others save; once
 * something is typed it stays, and saving says which version the writer saw.
 */
export const usePromptDraft = (active: VersionFieldsFragment) => {
  const [base, setBase] = useState(active);
  const [text, setText] = useState(active.text);
  const dirty = text !== base.text;
  if (!dirty && base.version !== active.version) {
    setBase(active);
    setText(active.text);
  }
  return {
    text,
    base,
    dirty,
    write: setText,
    /** Starts again from a version, with its text or with the writer's own. */
    rebase: (version: VersionFieldsFragment, own?: string) => {
      setBase(version);
      setText(own ?? version.text);
    },
  };
};

export type PromptDraft = ReturnType<typeof usePromptDraft>;
