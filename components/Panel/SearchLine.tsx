/** A search field with what narrows the list beside it. */
import type { ComponentChildren } from 'preact';

export interface SearchLineProps {
  label: string;
  query: string;
  onQuery: (query: string) => void;
  children?: ComponentChildren;
}

export function SearchLine({ label, query, onQuery, children }: SearchLineProps) {
  return (
    <div class="panel-search" role="search">
      <input
        type="search"
        value={query}
        placeholder={label}
        aria-label={label}
        onInput={({ currentTarget }) => {
          onQuery(currentTarget.value);
        }}
      />
      {children}
    </div>
  );
}
