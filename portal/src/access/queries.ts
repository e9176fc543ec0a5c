import { graphql } from '#api/graphql.ts';

export const RequestSignIn = graphql(`
  mutation RequestSignIn($input: RequestSignInInput!) {
    requestSignIn(input: $input) {
      sent
      refusal {
        code
        message
        field
      }
    }
  }
`);

export const ReadSignInLink = graphql(`
  mutation ReadSignInLink($input: SignInInput!) {
    readSignInLink(input: $input) {
      email
      company
      refusal {
        code
        message
        field
      }
    }
  }
`);

export const SignIn = graphql(`
  mutation SignIn($input: SignInInput!) {
    signIn(input: $input) {
      me {
        id
        isOperator
        permissions
        tenant {
          id
        }
      }
      refusal {
        code
        message
        field
      }
    }
  }
`);
